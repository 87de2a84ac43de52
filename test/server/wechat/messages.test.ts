import { ENDINGS } from '../../../src/server/wechat/message-errand';
import type { Errcode } from '../../doubles/wechat/errors';
import type { WeChatUser } from '../../doubles/wechat/wechat-double';
import { guestOf } from '../support/passes';
import type { Client } from '../support/start-server';
import { HOUR, MINUTE, SECOND } from '../support/times';
import { openWeChatDesk, type WeChatDesk } from './support/wechat-desk';
import { TEMPLATE_KEYS, templateOf } from './support/wechat-env';

const SEND = '/cgi-bin/message/subscribe/send';
const REPLY = '您好，我们马上为您处理，请您放心，谢谢。再见！';

describe('messages by WeChat', () => {
  let desk: WeChatDesk;
  let resident: { client: Client; user: WeChatUser };
  let front: { client: Client; user: WeChatUser };
  beforeEach(async () => {
    desk = await openWeChatDesk();
    resident = await desk.come('resident');
    front = await desk.come('frontDesk');
    // What the demo's own past has to say is nobody's here.
    await desk.work();
    desk.wechat.calls.length = 0;
  });
  afterEach(() => desk.stop());

  const file = async () =>
    (
      await resident.client.call('createServiceRequest', {
        body: { kind: 'repair', matter: '厨房水槽下面漏水' },
      })
    ).id;
  const accept = (id: string) =>
    front.client.call('accept', { params: { id }, body: { outOfTurnReason: '住户在窗口', reply: REPLY } });
  const sentTo = (user: WeChatUser) =>
    desk.wechat.subscriptions.sent.filter(({ touser }) => touser === user.openid);
  const letters = async () =>
    (await (await desk.running.signIn('administrator')).call('listDeadLetters', { query: {} })).letters;
  const logged = () => desk.running.log.join('\n');
  const remaining = async (topic: string) =>
    (await resident.client.call('getMyWeChat')).topics.find((one) => one.topic === topic)?.remaining;

  it('go to whoever agreed, once for each time, with every field as WeChat takes it', async () => {
    await desk.agree(resident, 'accepted', 'closed');
    await desk.agree(front, 'newRequest');
    const id = await file();
    await desk.work();
    expect(sentTo(front.user)).toMatchObject([
      { templateId: templateOf('newRequest'), page: `desk/request/index?id=${id}` },
    ]);
    await accept(id);
    await desk.work();
    const [message] = sentTo(resident.user);
    expect(message).toMatchObject({
      templateId: templateOf('accepted'),
      page: `resident/request/index?id=${id}`,
    });
    expect(Object.keys(message?.data ?? {})).toEqual([...TEMPLATE_KEYS]);
    expect(message?.data).toMatchObject({
      thing2: { value: '厨房水槽下面漏水' },
      time3: { value: expect.stringMatching(/^2026年\d+月\d+日 \d\d:\d\d$/) },
      phrase4: { value: '已受理' },
    });
    expect(await remaining('accepted')).toBe(0);
    expect(await remaining('closed')).toBe(1);
    await accept(await file());
    await desk.work();
    expect(sentTo(resident.user)).toHaveLength(1);
  });

  it('keep nobody’s words where they wait', async () => {
    await desk.agree(resident, 'accepted');
    await accept(await file());
    while ((await desk.running.server.outbox.runDue()) > 0);
    const rows = await desk.running.server.store.db.selectFrom('outbox').select('payload').execute();
    expect(JSON.stringify(rows)).not.toMatch(/\p{Script=Han}/u);
    expect(JSON.stringify(rows)).not.toContain(resident.user.openid);
  });

  it('of one person go in their order: what cannot be sent yet holds back what comes after', async () => {
    await desk.agree(resident, 'accepted', 'accepted', 'accepted');
    await desk.agree(front, 'newRequest');
    const ids = [await file(), await file(), await file()];
    for (const id of ids) {
      await accept(id);
      desk.running.clock.by(SECOND);
    }
    desk.wechat.fail(SEND, -1);
    await desk.work();
    const before = desk.wechat.subscriptions.sent.length;
    expect(sentTo(resident.user).length + sentTo(front.user).length).toBe(before);
    for (let round = 0; round < 4; round += 1) {
      desk.running.clock.by(5 * SECOND);
      await desk.work();
    }
    expect(sentTo(resident.user).map(({ page }) => page?.split('=')[1])).toEqual(ids);
    expect(sentTo(front.user)).toHaveLength(1);
  });

  it('that WeChat knows no yes for (43101) spend what was counted; the badge has it', async () => {
    await desk.agree(resident, 'accepted', 'accepted');
    desk.wechat.subscriptions.withdraw(resident.user.openid, templateOf('accepted'));
    await accept(await file());
    await desk.work();
    expect(desk.wechat.callsOf(SEND)).toEqual([43101]);
    expect(await remaining('accepted')).toBe(0);
    await accept(await file());
    await desk.work();
    expect(desk.wechat.callsOf(SEND)).toEqual([43101]);
    expect(await letters()).toEqual([]);
  });

  it('whose field does not fit (47003) are a bug, said loudly, and can be sent off once it is mended', async () => {
    await desk.agree(resident, 'accepted');
    await accept(await file());
    desk.wechat.fail(SEND, 47003);
    await desk.work();
    expect(logged()).toMatch(/"level":60.*47003/);
    const [letter] = await letters();
    expect(letter).toMatchObject({
      what: 'accepted',
      reason: '47003',
      attempts: 1,
      serial: expect.any(Number),
    });
    expect(await remaining('accepted')).toBe(1);
    const administrator = await desk.running.signIn('administrator');
    await administrator.call('retryDeadLetter', { params: { id: letter?.id ?? '' } });
    await desk.work();
    expect(sentTo(resident.user)).toHaveLength(1);
    expect(await letters()).toEqual([]);
    expect((await administrator.refused('retryDeadLetter', { params: { id: letter?.id ?? '' } })).code).toBe(
      'notFound',
    );
  });

  it.each([
    [40037, 60],
    [43107, 60],
    [45168, 40],
    [40003, 40],
  ] as const)('refused with %i are dead at once, and others of that person go on', async (code, level) => {
    await desk.agree(resident, 'accepted', 'accepted');
    await accept(await file());
    desk.wechat.fail(SEND, code);
    await desk.work();
    expect(await letters()).toMatchObject([{ reason: String(code), attempts: 1 }]);
    expect(logged()).toContain(`"level":${level}`);
    // 40003 says that the openid is none of ours: nothing more goes there.
    expect((await resident.client.call('getMyWeChat')).bound).toBe(code !== 40003);
    await accept(await file());
    await desk.work();
    expect(sentTo(resident.user)).toHaveLength(code === 40003 ? 0 : 1);
  });

  it.each([-1, 43108] as const)(
    'that meet %i are tried again, later each time, and then given up',
    async (code) => {
      await desk.agree(resident, 'accepted');
      await accept(await file());
      desk.wechat.fail(SEND, ...Array.from({ length: 12 }, () => code));
      for (let round = 0; round < 12; round += 1) {
        await desk.work();
        expect(desk.wechat.callsOf(SEND)).toHaveLength(round + 1);
        await desk.work();
        expect(desk.wechat.callsOf(SEND)).toHaveLength(round + 1);
        desk.running.clock.by(HOUR + MINUTE);
      }
      expect(await letters()).toMatchObject([{ reason: String(code), attempts: 12 }]);
      expect(desk.wechat.subscriptions.sent).toHaveLength(0);
    },
  );

  it.each(['silent', 'cut', { status: 502 }, 45009, 45011, 40001] as const)(
    'wait while nobody can be sent anything (%j), count no attempt, and go on within a minute',
    async (fault) => {
      await desk.agree(resident, 'accepted');
      await accept(await file());
      // A token that is refused is renewed once, so that it takes two.
      // Silence lasts until the client's patience ends.
      const times = fault === 'silent' ? 2 : fault === 40001 ? 24 : 12;
      desk.wechat.fail(SEND, ...Array.from({ length: times }, () => fault));
      for (let round = 0; round < 30 && sentTo(resident.user).length === 0; round += 1) {
        await desk.work();
        desk.running.clock.by(31 * SECOND);
      }
      expect(sentTo(resident.user)).toHaveLength(1);
      expect(await letters()).toEqual([]);
    },
    120_000,
  );

  it.each([40013, 40125, 40164] as const)(
    'wait for the operator where the app itself is refused (%i)',
    async (code) => {
      await desk.agree(resident, 'accepted');
      await accept(await file());
      desk.wechat.tokens.revoke();
      desk.running.clock.by(2 * HOUR);
      desk.wechat.fail('/cgi-bin/stable_token', code, code);
      await desk.work();
      expect(logged()).toMatch(new RegExp(`"level":40.*${code}`));
      expect(sentTo(resident.user)).toHaveLength(0);
      desk.running.clock.by(MINUTE);
      await desk.work();
      desk.running.clock.by(MINUTE);
      await desk.work();
      expect(sentTo(resident.user)).toHaveLength(1);
    },
  );

  it('have an ending for every code that WeChat documents for them', () => {
    const documented: Errcode[] = [40001, 40003, 40014, 40037, 43101, 43107, 43108, 45168, 47003];
    for (const code of documented) expect(ENDINGS).toHaveProperty(String(code));
  });

  it('stop when somebody turns them off in WeChat’s own settings', async () => {
    await desk.agree(resident, 'accepted', 'closed');
    const change = (topic: 'accepted' | 'closed', status: string) => ({
      TemplateId: templateOf(topic),
      SubscribeStatusString: status,
    });
    const push = (List: unknown) =>
      desk.wechat.push({ Event: 'subscribe_msg_change_event', FromUserName: resident.user.openid, List });
    expect(await (await push(change('accepted', 'reject'))).text()).toBe('success');
    expect([await remaining('accepted'), await remaining('closed')]).toEqual([0, 1]);
    await push([change('accepted', 'accept'), change('closed', 'reject')]);
    expect([await remaining('accepted'), await remaining('closed')]).toEqual([0, 0]);
  });

  it('of an arrival reach the host, unless it is long past', async () => {
    await desk.agree(resident, 'visitorArrived', 'visitorArrived');
    const guard = await desk.running.signIn('guard');
    const arrive = async () => {
      const from = desk.running.clock.now();
      const schedule = { type: 'once' as const, from, until: from + 4 * HOUR };
      const { id } = await resident.client.call('preRegisterVisit', {
        body: guestOf(resident.client, { schedule }),
      });
      await guard.call('arriveVisit', { params: { id }, body: { gate: 1 } });
    };
    await arrive();
    await desk.work();
    expect(sentTo(resident.user)).toMatchObject([
      { templateId: templateOf('visitorArrived'), page: 'resident/home/index' },
    ]);
    await arrive();
    while ((await desk.running.server.outbox.runDue()) > 0);
    desk.running.clock.by(2 * HOUR);
    await desk.work();
    expect(sentTo(resident.user)).toHaveLength(1);
  });
});
