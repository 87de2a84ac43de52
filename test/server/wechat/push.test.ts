import { decryptPush, isSigned } from '../../../src/server/wechat/push-seal';
import { deliver } from '../../doubles/wechat/push';
import { APPID } from '../../doubles/wechat/wechat-double';
import { MINUTE } from '../support/times';
import { openWeChatDesk, type WeChatDesk } from './support/wechat-desk';
import { PUSH } from './support/wechat-env';

describe('the seal of a push, by the examples of WeChat’s own documentation', () => {
  const keys = { token: 'AAAAA', aesKey: 'A'.repeat(43), appid: 'wxba5fad812f8e6fb9' };
  const encrypted =
    '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';

  it('signs addresses, plain pushes and encrypted ones', () => {
    expect(isSigned('f464b24fc39322e44b38aa78f5edd27bd1441696', keys.token, '1714036504', '1514711492')).toBe(
      true,
    );
    expect(isSigned('899cf89e464efb63f54ddac96b0a0a235f53aa78', keys.token, '1714037059', '486452656')).toBe(
      true,
    );
    expect(
      isSigned('046e02f8204d34f8ba5fa3b1db94908f3df2e9b3', keys.token, '1714112445', '415670741', encrypted),
    ).toBe(true);
    expect(isSigned('', keys.token, '1714036504', '1514711492')).toBe(false);
  });

  it('decrypts for the app that it is for, and for no other', () => {
    expect(JSON.parse(decryptPush(encrypted, keys))).toEqual({
      ToUserName: 'gh_97417a04a28d',
      FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY',
      CreateTime: 1714112445,
      MsgType: 'event',
      Event: 'debug_demo',
      debug_str: 'hello world',
    });
    expect(() => decryptPush(encrypted, { ...keys, appid: 'wx0000000000000000' })).toThrow();
    expect(() => decryptPush(encrypted, { ...keys, aesKey: 'B'.repeat(43) })).toThrow();
    for (const broken of ['', 'AAAA', encrypted.slice(0, 64), Buffer.alloc(64).toString('base64')])
      expect(() => decryptPush(broken, keys)).toThrow();
  });
});

describe.each([
  ['plain', { ...PUSH, aesKey: null }],
  ['safe', PUSH],
] as const)('the endpoint of pushes in %s mode', (mode, push) => {
  let desk: WeChatDesk;
  beforeAll(async () => {
    desk = await openWeChatDesk(push);
  });
  afterAll(() => desk.stop());
  const event = { Event: 'debug_demo', debug_str: 'hello' };

  it('greets WeChat back, and nobody else', async () => {
    const answer = await fetch(desk.wechat.greeting('4375120948345356249'));
    expect([answer.status, await answer.text()]).toEqual([200, '4375120948345356249']);
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const forged = desk.wechat.greeting('x').replace(/signature=\w{4}/, 'signature=0000');
    expect((await fetch(forged)).status).toBe(403);
    expect((await fetch(`${desk.running.url}/wechat/push?echostr=x`)).status).toBe(403);
  });

  it('says success to what is signed, whatever it is', async () => {
    const answer = await desk.wechat.push(event);
    expect([answer.status, await answer.text()]).toEqual([200, 'success']);
  });

  it('takes nothing twice', async () => {
    const once = desk.wechat.pushOf(event);
    expect((await deliver(once)).status).toBe(200);
    expect((await deliver(once)).status).toBe(403);
  });

  it('takes nothing that is old, or from a clock far ahead', async () => {
    const old = desk.wechat.pushOf(event);
    desk.running.clock.by(6 * MINUTE);
    expect((await deliver(old)).status).toBe(403);
    const early = desk.wechat.pushOf(event);
    desk.running.clock.by(-6 * MINUTE);
    expect((await deliver(early)).status).toBe(403);
  });

  it('takes nothing that was changed on the way, and nothing that is no JSON', async () => {
    const { url, body } = desk.wechat.pushOf(event);
    const forged = url.replace(/(msg_signature|signature)=\w{4}/g, '$1=0000');
    expect((await deliver({ url: forged, body })).status).toBe(403);
    for (const bad of ['', 'no json', '[]', '{}', '{"Encrypt":"x"}', '{"Encrypt":7}', '<xml/>'])
      if (mode === 'safe' || bad === '' || bad.startsWith('n') || bad.startsWith('<'))
        expect([bad, (await deliver({ url: desk.wechat.pushOf(event).url, body: bad })).status]).toEqual([
          bad,
          403,
        ]);
  });

  if (mode === 'safe')
    it('takes no plain push, although it is signed', async () => {
      desk.wechat.pushSettings = {
        url: `${desk.running.url}/wechat/push`,
        token: push.token,
        aesKey: null,
        appid: APPID,
      };
      expect((await desk.wechat.push(event)).status).toBe(403);
      desk.wechat.pushSettings = { url: `${desk.running.url}/wechat/push`, ...push, appid: APPID };
      expect((await desk.wechat.push(event)).status).toBe(200);
    });
});
