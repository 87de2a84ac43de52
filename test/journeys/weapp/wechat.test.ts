import path from 'node:path';
import type { WeChatDouble } from '../../doubles/wechat/wechat-double';
import { launchWeapp } from '../../harness/weapp/weapp';
import { TUESDAY_10 } from '../../server/support/times';
import { doubleWithTemplates, templateOf, weChatEnv } from '../../server/wechat/support/wechat-env';
import { type JourneyServer, startJourneyServer } from '../support/server';
import { chapters, PEOPLE } from '../support/steps';

const dist = path.resolve(__dirname, '../../../dist/weapp');
/** What the harness's `wx.login` gives. */
const LOGIN_CODE = 'code-from-the-harness';

describe('The built mini-program, with WeChat behind it', () => {
  const it = chapters();
  let wechat: WeChatDouble;
  let server: JourneyServer;
  let app: Awaited<ReturnType<typeof launchWeapp>>;
  beforeAll(async () => {
    wechat = doubleWithTemplates(() => TUESDAY_10);
    server = await startJourneyServer({ at: TUESDAY_10, env: weChatEnv(await wechat.open()) });
    app = await launchWeapp({ dist, baseUrl: server.url, storage: new Map() });
  });
  afterAll(async () => {
    app.close();
    await server.stop();
    await wechat.close();
  });
  const until = async (done: () => boolean, what: string) => {
    for (let tries = 0; tries < 400; tries += 1) {
      if (done()) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`${what}; the page ${app.page.route} shows: ${app.page.text()}`);
  };

  it('signs a resident in by WeChat and its telephone button', async () => {
    const user = wechat.user(PEOPLE.resident);
    wechat.login(user, LOGIN_CODE);
    await app.open('resident/sign-in/index');
    await until(() => app.page.has('#sign-in-wechat'), 'WeChat is not offered');
    await app.page.tap('#sign-in-wechat');
    await until(() => app.page.has('#sign-in-wechat-phone'), 'the telephone is not asked for');
    await app.page.tap('#sign-in-agree');
    await app.page.fire('#sign-in-wechat-phone', 'getphonenumber', { code: wechat.pressPhoneButton(user) });
    await until(() => app.page.route === 'resident/home/index', 'nobody is signed in');
  });

  it('asks, as a request is sent, whether to be told of it', async () => {
    await app.open('resident/new-request/index?kind=repair');
    await until(() => app.page.has('#new-request-matter'), 'there is no form');
    await app.page.input('#new-request-matter', '厨房水槽下面漏水');
    await app.page.tap('#new-request-submit');
    await until(() => app.page.route === 'resident/request/index', 'nothing was sent');
    const asked = app.log.calls.filter((call) => call.startsWith('requestSubscribeMessage'));
    const templates = (['accepted', 'awaitingConfirmation', 'closed'] as const).map(templateOf).join(' ');
    expect(asked).toEqual([`requestSubscribeMessage ${templates}`]);
    expect(app.log.requests.filter(({ url }) => url === '/api/me/wechat/subscriptions')).toMatchObject([
      { status: 200 },
    ]);
    expect(app.log.errors).toEqual([]);
  });
});
