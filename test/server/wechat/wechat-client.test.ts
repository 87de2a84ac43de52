import { WeChatClient } from '../../../src/server/wechat/wechat-client';
import { isPassing, type WeChatError } from '../../../src/server/wechat/wechat-error';
import { APPID, SECRET, WeChatDouble } from '../../doubles/wechat/wechat-double';

const TOKEN = '/cgi-bin/stable_token';
const CHECK = '/wxa/msg_sec_check';
const SEND = '/cgi-bin/message/subscribe/send';

describe('the client of WeChat', () => {
  let now = 1_000_000_000_000;
  let wechat: WeChatDouble;
  let client: WeChatClient;
  let openid: string;
  const make = (baseUrl: string) =>
    new WeChatClient({ appid: APPID, secret: SECRET, baseUrl, now: () => now, timeoutMs: 200, pauseMs: 1 });
  let baseUrl: string;
  beforeEach(async () => {
    now = 1_000_000_000_000;
    wechat = new WeChatDouble({ now: () => now, templates: { t: ['thing1'] } });
    baseUrl = await wechat.open();
    client = make(baseUrl);
    const user = wechat.user('13800000001');
    wechat.login(user);
    openid = user.openid;
  });
  afterEach(() => wechat.close());

  const errorOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: WeChatError) => error,
    );
  const message = (value: string) =>
    ({ touser: openid, templateId: 't', page: 'p', data: { thing1: value }, state: 'formal' }) as const;

  it('knows whose code it is, and says nothing of the session key', async () => {
    const user = wechat.user('13800000002', 'union');
    const identity = await client.codeToSession(wechat.login(user));
    expect(identity).toEqual({ openid: user.openid, unionid: 'union' });
    expect(await client.codeToSession(wechat.login(wechat.user('1')))).toMatchObject({ unionid: null });
  });

  it('tries a code once: it may have been spent although no answer came', async () => {
    wechat.fail('/sns/jscode2session', 'answerLost');
    const code = wechat.login(wechat.user('1'));
    expect(await errorOf(client.codeToSession(code))).toMatchObject({ errcode: null });
    expect(wechat.callsOf('/sns/jscode2session')).toEqual(['answerLost']);
  });

  it('reads the number that the button gives', async () => {
    const user = wechat.user('13800000003');
    expect(await client.phoneNumber(wechat.pressPhoneButton(user), user.openid)).toEqual({
      phone: '13800000003',
      countryCode: '86',
    });
  });

  describe('the access token', () => {
    it('is asked for once by many at a time, and kept until shortly before its end', async () => {
      await Promise.all(Array.from({ length: 20 }, () => client.checkText(openid, '你好')));
      expect(wechat.callsOf(TOKEN)).toEqual([0]);
      now += 6_800_000;
      wechat.login({ ...wechat.user('1'), openid });
      await client.checkText(openid, '你好');
      expect(wechat.callsOf(TOKEN)).toEqual([0]);
      now += 110_000;
      await client.checkText(openid, '你好');
      expect(wechat.callsOf(TOKEN)).toEqual([0, 0]);
      expect(wechat.tokens.made).toBe(2);
    });

    it('is the same for several processes', async () => {
      await client.checkText(openid, '你好');
      await make(baseUrl).checkText(openid, '你好');
      expect(wechat.tokens.made).toBe(1);
      expect(wechat.callsOf(CHECK)).toEqual([0, 0]);
    });

    it.each([40001, 40014, 42001] as const)(
      'refused with %i is renewed once, and the call made again',
      async (code) => {
        await client.checkText(openid, '你好');
        wechat.tokens.revoke();
        wechat.fail(CHECK, code);
        expect(await client.checkText(openid, '你好')).toBe('pass');
        expect(wechat.callsOf(CHECK)).toEqual([0, code, 0]);
        expect(wechat.callsOf(TOKEN)).toEqual([0, 0]);
      },
    );

    it('is renewed by force only when the plain way gives the refused one again, and then not again for an hour', async () => {
      await client.checkText(openid, '你好');
      wechat.fail(CHECK, 40001);
      expect(await client.checkText(openid, '你好')).toBe('pass');
      expect(wechat.callsOf(TOKEN)).toEqual([0, 0, 0]);
      expect(wechat.tokens.made).toBe(2);
      wechat.fail(CHECK, 40001, 40001);
      expect(await errorOf(client.checkText(openid, '你好'))).toMatchObject({ errcode: 40001 });
      expect(wechat.tokens.made).toBe(2);
    });

    it.each([40013, 40125, 40164, 45009, 45011] as const)(
      'that cannot be had (%i) fails the call',
      async (code) => {
        wechat.fail(TOKEN, code);
        expect(await errorOf(client.checkText(openid, '你好'))).toMatchObject({ errcode: code });
        // Nothing is wrong with what was asked: it can be asked again later.
        wechat.fail(TOKEN, code);
        expect(isPassing(await errorOf(client.checkText(openid, '你好')))).toBe(true);
        expect(await client.checkText(openid, '你好')).toBe('pass');
      },
    );
  });

  it.each([
    ['no answer', 'silent'],
    ['a broken line', 'cut'],
    ['a gateway between', { status: 502 }],
    ['system error', -1],
  ] as const)('asks a second time what does no harm twice: %s', async (_, fault) => {
    await client.checkText(openid, '你好');
    wechat.fail(CHECK, fault);
    wechat.fail(TOKEN, fault);
    expect(await client.checkText(openid, '你好')).toBe('pass');
    expect(wechat.callsOf(CHECK)).toHaveLength(3);
  });

  it.each(['silent', 'cut', 'answerLost', { status: 502 }, -1] as const)(
    'sends a message once: %j is left to who asked',
    async (fault) => {
      wechat.subscriptions.accept(openid, 't', 5);
      wechat.fail(SEND, fault);
      expect(isPassing(await errorOf(client.sendSubscribeMessage(message('你好'))))).toBe(true);
      expect(wechat.callsOf(SEND)).toHaveLength(1);
    },
  );

  it('says which code it was and which field, and nothing that was sent', async () => {
    const error = await errorOf(
      client.sendSubscribeMessage(message('一二三四五六七八九十一二三四五六七八九十超')),
    );
    expect(error).toMatchObject({ errcode: 47003, field: 'thing1', reason: '47003 thing1' });
    expect(error?.message).toBe('cgi-bin/message/subscribe/send answered 47003 for thing1');
    expect(isPassing(error)).toBe(false);
  });

  it.each([
    ['水槽漏水', 'pass'],
    ['你看着办', 'review'],
    ['加微信赌球', 'risky'],
  ])('hears of 「%s」 that it is %s', async (text, verdict) => {
    expect(await client.checkText(openid, text)).toBe(verdict);
  });

  it('sends no more of a text than WeChat reads', async () => {
    await client.checkText(openid, '字'.repeat(3_000));
    expect([...(wechat.content.textsChecked[0] ?? '')]).toHaveLength(2_500);
  });
});
