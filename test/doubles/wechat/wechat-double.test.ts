import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fieldFits } from './fields';
import { APPID, SECRET, WeChatDouble } from './wechat-double';

/* The double against what WeChat documents, over HTTP and by nothing else. */
describe("the double of WeChat's endpoints", () => {
  let now = 1_000_000_000_000;
  let wechat: WeChatDouble;
  let base: string;
  const TEMPLATE = 'tmpl-accepted';
  beforeEach(async () => {
    now = 1_000_000_000_000;
    wechat = new WeChatDouble({ now: () => now, templates: { [TEMPLATE]: ['thing1', 'time2', 'phrase3'] } });
    base = await wechat.open();
  });
  afterEach(() => wechat.close());

  type Json = Record<string, unknown>;
  const get = async (path: string, query: Record<string, string>) =>
    (await (await fetch(`${base}${path}?${new URLSearchParams(query)}`)).json()) as Json;
  const post = async (path: string, body: object | string, token?: string) => {
    const query = token === undefined ? '' : `?${new URLSearchParams({ access_token: token })}`;
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    return (await (await fetch(`${base}${path}${query}`, { method: 'POST', body: sent })).json()) as Json;
  };
  const APP = { appid: APPID, secret: SECRET };
  const login = (code: string, more: Record<string, string> = {}) =>
    get('/sns/jscode2session', { ...APP, js_code: code, grant_type: 'authorization_code', ...more });
  const stable = (more: object = {}) =>
    post('/cgi-bin/stable_token', { grant_type: 'client_credential', ...APP, ...more });
  const token = async () => String((await stable()).access_token);

  describe('code2Session', () => {
    it('gives openid and session key for a code, once, within five minutes', async () => {
      const user = wechat.user('13800000001', 'u1');
      const code = wechat.login(user);
      expect(await login(code)).toEqual({
        openid: user.openid,
        unionid: 'u1',
        session_key: expect.any(String),
      });
      expect(await login(code)).toMatchObject({ errcode: 40029 });
      const late = wechat.login(user);
      now += 5 * 60_000;
      expect(await login(late)).toMatchObject({ errcode: 40029 });
    });

    it.each([
      [{ appid: 'wx0' }, 40013],
      [{ secret: 'x' }, 40125],
      [{ grant_type: 'other' }, 40002],
      [{ appid: '' }, 41002],
      [{ secret: '' }, 41004],
    ])('given %j refuses with %i', async (more, errcode) => {
      expect(await login(wechat.login(wechat.user('1')), more as Record<string, string>)).toMatchObject({
        errcode,
      });
    });

    it('lets nobody in whom WeChat takes for no real person', async () => {
      const user = wechat.user('13800000001');
      user.blocked = true;
      expect(await login(wechat.login(user))).toMatchObject({ errcode: 40226 });
    });
  });

  describe('stable_token', () => {
    it('is the same while it holds, another five minutes before its end, and the old one holds until then', async () => {
      const first = await stable();
      expect(first.expires_in).toBe(7_200);
      now += 3_600_000;
      expect(await stable()).toEqual({ access_token: first.access_token, expires_in: 3_600 });
      now += 3_300_000;
      const second = await stable();
      expect(second.access_token).not.toBe(first.access_token);
      const check = (text: unknown) => post('/wxa/msg_sec_check', {}, String(text));
      expect(await check(first.access_token)).toMatchObject({ errcode: 47001 });
      now += 300_000;
      expect(await check(first.access_token)).toMatchObject({ errcode: 40001 });
      expect(await check(second.access_token)).toMatchObject({ errcode: 47001 });
      expect(await check('nonsense')).toMatchObject({ errcode: 40014 });
    });

    it('renewed by force ends the one before; twenty times a day, thirty seconds apart', async () => {
      const first = await token();
      const forced = await stable({ force_refresh: true });
      expect(await post('/wxa/msg_sec_check', {}, first)).toMatchObject({ errcode: 40001 });
      expect(await stable()).toMatchObject({ access_token: forced.access_token });
      expect(await stable({ force_refresh: true })).toMatchObject({ errcode: 45011 });
      for (let time = 1; time < 20; time += 1) {
        now += 30_000;
        expect(await stable({ force_refresh: true })).not.toHaveProperty('errcode');
      }
      now += 30_000;
      expect(await stable({ force_refresh: true })).toMatchObject({ errcode: 45009 });
    });

    it('is given to addresses of the whitelist only, and by POST', async () => {
      expect(await get('/cgi-bin/stable_token', APP)).toMatchObject({ errcode: 43002 });
      wechat.whitelist = ['203.0.113.7'];
      expect(await stable()).toMatchObject({ errcode: 40164 });
    });
  });

  it('getuserphonenumber gives the number for a code of the button, once, and to its owner', async () => {
    const user = wechat.user('13800000001');
    const path = '/wxa/business/getuserphonenumber';
    const code = wechat.pressPhoneButton(user);
    expect(await post(path, { code }, await token())).toMatchObject({
      errcode: 0,
      phone_info: { purePhoneNumber: '13800000001', countryCode: '86', watermark: { appid: APPID } },
    });
    expect(await post(path, { code }, await token())).toMatchObject({ errcode: 40029 });
    const other = wechat.pressPhoneButton(user);
    expect(await post(path, { code: other, openid: 'somebody else' }, await token())).toMatchObject({
      errcode: 40029,
    });
    // A code of `wx.login` is another.
    expect(await post(path, { code: wechat.login(user) }, await token())).toMatchObject({ errcode: 40029 });
  });

  describe('message/subscribe/send', () => {
    const PATH = '/cgi-bin/message/subscribe/send';
    const data = {
      thing1: { value: '水槽漏水' },
      time2: { value: '2026年11月24日 15:01' },
      phrase3: { value: '已受理' },
    };
    const send = async (touser: string, more: object = {}) =>
      post(PATH, { touser, template_id: TEMPLATE, data, ...more }, await token());

    it('is one message for one accept, however long ago', async () => {
      const { openid } = wechat.user('13800000001');
      expect(await send(openid)).toMatchObject({ errcode: 43101 });
      wechat.subscriptions.accept(openid, TEMPLATE);
      now += 30 * 86_400_000;
      expect(await send(openid)).toMatchObject({ errcode: 0 });
      expect(await send(openid)).toMatchObject({ errcode: 43101 });
      expect(wechat.subscriptions.sent).toHaveLength(1);
    });

    it('refuses strangers, unknown and banned templates, sensitive words and fields that do not fit', async () => {
      const { openid } = wechat.user('13800000001');
      wechat.subscriptions.accept(openid, TEMPLATE, 9);
      expect(await send('nobody')).toMatchObject({ errcode: 40003 });
      expect(await send(openid, { template_id: 'other' })).toMatchObject({ errcode: 40037 });
      expect(await send(openid, { data: { ...data, thing1: { value: '' } } })).toMatchObject({
        errcode: 47003,
        errmsg: expect.stringContaining('data.thing1.value'),
      });
      expect(await send(openid, { data: { ...data, thing1: { value: '敏感词' } } })).toMatchObject({
        errcode: 45168,
      });
      wechat.subscriptions.banned.add(TEMPLATE);
      expect(await send(openid)).toMatchObject({ errcode: 43107 });
      expect(wechat.subscriptions.left(openid, TEMPLATE)).toBe(9);
    });

    it('refuses two at once to one person', async () => {
      const { openid } = wechat.user('13800000001');
      wechat.subscriptions.accept(openid, TEMPLATE, 2);
      wechat.subscriptions.latencyMs = 50;
      const answers = await Promise.all([send(openid), send(openid)]);
      expect(answers.map(({ errcode }) => errcode).sort()).toEqual([0, 43108]);
    });

    it.each([
      ['thing1', '一二三四五六七八九十一二三四五六七八九十', true],
      ['thing1', '一二三四五六七八九十一二三四五六七八九十一', false],
      ['thing1', '两\n行', false],
      ['phrase1', '处理完毕啦', true],
      ['phrase1', '处理完毕了啦', false],
      ['phrase1', '处理ok', false],
      ['time1', '15:01', true],
      ['time1', '2019年10月1日 15:01', true],
      ['time1', '2019年10月1日 15:01~2019年10月1日 16:01', true],
      ['time1', '今天 15:01', false],
      ['date1', '2019年10月1日', true],
      ['character_string1', 'NO.2026-17', true],
      ['character_string1', '第17号', false],
      ['car_number1', '粤A8Z888挂', true],
      ['car_number1', '粤AA8Z8888挂', false],
      ['name1', '欧阳倩', true],
      ['name1', '一二三四五六七八九十一', false],
      ['phone_number1', '+86-0766-66888866', true],
      ['number1', '12.5', true],
      ['unknown1', 'x', false],
    ])('%s 「%s」 fits: %s', (key, value, fits) => {
      expect(fieldFits(key, value)).toBe(fits);
    });
  });

  describe('content checks', () => {
    it('judge a text of somebody who has opened the app within two hours', async () => {
      const user = wechat.user('13800000001');
      wechat.login(user);
      const check = async (content: string, more: object = {}) =>
        post(
          '/wxa/msg_sec_check',
          { content, version: 2, scene: 2, openid: user.openid, ...more },
          await token(),
        );
      expect(await check('水槽漏水')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
      expect(await check('加微信赌球')).toMatchObject({ result: { suggest: 'risky', label: 20006 } });
      expect(await check('你看着办')).toMatchObject({ result: { suggest: 'review' } });
      expect(await check('x', { scene: 9 })).toMatchObject({ errcode: 40129 });
      expect(await check('字'.repeat(2_501))).toMatchObject({ errcode: 47001 });
      expect(await check('x', { openid: 'nobody' })).toMatchObject({ errcode: 40003 });
      now += 2 * 3_600_000 + 1;
      expect(await check('x')).toMatchObject({ errcode: 61010 });
    });

    it('look at a picture later, fetch it, and tell by a signed push; WebP they cannot read', async () => {
      const pushes: { url: string; body: string }[] = [];
      const pictures = createServer((request, response) => {
        if (request.method === 'POST') {
          let body = '';
          request.on('data', (chunk) => {
            body += chunk;
          });
          request.on('end', () => {
            pushes.push({ url: request.url ?? '', body });
            response.end('success');
          });
          return;
        }
        response.end(
          request.url === '/a.jpg' ? Buffer.from('ffd8ffe000', 'hex') : Buffer.from('RIFF....WEBP'),
        );
      });
      await new Promise<void>((resolve) => pictures.listen(0, '127.0.0.1', resolve));
      const here = `http://127.0.0.1:${(pictures.address() as AddressInfo).port}`;
      wechat.pushSettings = { url: `${here}/push`, token: 'AAAAA', aesKey: null, appid: APPID };
      const user = wechat.user('13800000001');
      wechat.login(user);
      const ask = async (name: string, more: object = {}) =>
        post(
          '/wxa/media_check_async',
          { media_url: `${here}/${name}`, media_type: 2, version: 2, scene: 2, openid: user.openid, ...more },
          await token(),
        );
      expect(await ask('a.jpg')).toMatchObject({ errcode: 0, trace_id: expect.any(String) });
      expect(await ask('a.jpg')).toMatchObject({ errcode: 87020 });
      expect(await ask('b.webp')).toMatchObject({ errcode: 0 });
      expect(await ask('c.jpg', { media_type: 7 })).toMatchObject({ errcode: 40004 });
      await wechat.reportMedia('risky');
      const told = pushes.map(({ body }) => JSON.parse(body) as Json);
      expect(told).toContainEqual(
        expect.objectContaining({
          Event: 'wxa_media_check',
          errcode: 0,
          result: { suggest: 'risky', label: 20002 },
        }),
      );
      expect(told).toContainEqual(expect.objectContaining({ errcode: -1008 }));
      await new Promise((resolve) => pictures.close(resolve));
    });
  });

  it('has limits by the minute and by the day', async () => {
    await wechat.close();
    wechat = new WeChatDouble({
      now: () => now,
      quotas: { '/wxa/msg_sec_check': { perMinute: 2, perDay: 3 }, '/sns/jscode2session': { perMinute: 1 } },
    });
    base = await wechat.open();
    const user = wechat.user('13800000001');
    const check = async () =>
      (
        await post(
          '/wxa/msg_sec_check',
          { content: 'x', version: 2, scene: 2, openid: user.openid },
          await token(),
        )
      ).errcode;
    wechat.login(user);
    expect([await check(), await check(), await check()]).toEqual([0, 0, 44991]);
    now += 60_000;
    expect(await check()).toBe(45009);
    await login(wechat.login(user));
    expect(await login(wechat.login(user))).toMatchObject({ errcode: 45011 });
  });

  it('plays what a network does: errors, gateways, silence, broken lines', async () => {
    const PATH = '/cgi-bin/stable_token';
    wechat.fail(PATH, -1, { status: 502 }, 'cut', 'answerLost');
    expect(await stable()).toMatchObject({ errcode: -1 });
    await expect(stable()).rejects.toThrow();
    await expect(stable()).rejects.toThrow();
    await expect(stable()).rejects.toThrow();
    expect(await stable()).toHaveProperty('access_token');
    expect(wechat.callsOf(PATH)).toEqual([-1, 502, 'cut', 'answerLost', 0]);
    expect(await post('/wxa/msg_sec_check', '', await token())).toMatchObject({ errcode: 44002 });
    expect(await post('/wxa/msg_sec_check', 'no json', await token())).toMatchObject({ errcode: 47001 });
  });
});
