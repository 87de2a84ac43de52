import type { WeChatUser } from '../../doubles/wechat/wechat-double';
import { guestOf, shownAt } from '../support/passes';
import { AGREED, type Client } from '../support/start-server';
import { HOUR, MINUTE, TUESDAY_10 } from '../support/times';
import { openWeChatDesk, type WeChatDesk } from '../wechat/support/wechat-desk';

const CHECK = '/wxa/msg_sec_check';
const RISKY = '加微信赌球';
const OURS = '办假证';
const PROFILE = 1;
const COMMENT = 2;
const TODAY = { type: 'once' as const, from: TUESDAY_10 + HOUR, until: TUESDAY_10 + 4 * HOUR };

let desk: WeChatDesk;
let communityId: string;
beforeEach(async () => {
  desk = await openWeChatDesk();
  communityId = (await desk.running.signIn('frontDesk')).me?.community.id ?? '';
});
afterEach(() => desk.stop());

const checked = () => desk.wechat.content.textsChecked;
const people = async () =>
  (await desk.running.server.store.db.selectFrom('person').select('name').execute()).map(({ name }) => name);

describe('the name of a newcomer', () => {
  const PHONE = '13700001111';
  let user: WeChatUser;
  beforeEach(() => {
    user = desk.wechat.user(PHONE);
  });
  const ticketOf = async () => {
    const { ticket } = await desk.running.anonymous.call('signInWithWeChat', {
      body: { code: desk.wechat.login(user) },
    });
    return ticket?.ticket ?? '';
  };
  const codeFor = async () => {
    const { noticeVersion } = AGREED;
    const sent = await desk.running.anonymous.call('requestSignInCode', {
      body: { phone: PHONE, noticeVersion },
    });
    return sent.demoCode ?? '';
  };

  it('is held against our own list, and the same code is good for another name', async () => {
    const body = { phone: PHONE, code: await codeFor(), communityId, ...AGREED };
    const refused = await desk.running.anonymous.try('signIn', { body: { ...body, name: `${OURS}找我` } });
    expect(refused).toMatchObject({
      status: 422,
      problem: { code: 'nameRefused', details: { found: [OURS] } },
    });
    expect(refused).toMatchObject({ problem: { detail: expect.stringContaining('请换') } });
    const entered = await desk.running.anonymous.call('signIn', { body: { ...body, name: '李新' } });
    expect(entered.me.name).toBe('李新');
    expect(checked()).toEqual([]);
  });

  it('is judged by WeChat as what it is, part of a profile, where a ticket says who it is', async () => {
    const body = {
      phone: PHONE,
      code: await codeFor(),
      communityId,
      weChatTicket: await ticketOf(),
      ...AGREED,
    };
    expect(await desk.running.anonymous.refused('signIn', { body: { ...body, name: RISKY } })).toMatchObject({
      code: 'nameRefused',
    });
    await desk.running.anonymous.call('signIn', { body: { ...body, name: '李新' } });
    expect(checked()).toEqual([RISKY, '李新']);
    expect(desk.wechat.content.scenes).toEqual([PROFILE, PROFILE]);
    expect(await people()).not.toContain(RISKY);
  });

  it('is judged before WeChat is paid for the number', async () => {
    const ticket = await ticketOf();
    const body = { code: desk.wechat.pressPhoneButton(user), ticket, communityId, ...AGREED };
    for (const name of [OURS, RISKY])
      expect(
        await desk.running.anonymous.refused('phoneByWeChat', { body: { ...body, name } }),
      ).toMatchObject({
        code: 'nameRefused',
      });
    expect(desk.wechat.callsOf('/wxa/business/getuserphonenumber')).toEqual([]);
    const entered = await desk.running.anonymous.call('phoneByWeChat', { body: { ...body, name: '李新' } });
    expect(entered.me.name).toBe('李新');
  });

  it.each(['button', 'code'] as const)(
    'by %s, kept while WeChat is silent and found risky later, is taken back as if none had been given',
    async (by) => {
      const weChatTicket = await ticketOf();
      desk.wechat.fail(CHECK, -1, -1);
      const named = { communityId, name: RISKY, ...AGREED };
      const entered =
        by === 'button'
          ? await desk.running.anonymous.call('phoneByWeChat', {
              body: { code: desk.wechat.pressPhoneButton(user), ticket: weChatTicket, ...named },
            })
          : await desk.running.anonymous.call('signIn', {
              body: { phone: PHONE, code: await codeFor(), weChatTicket, ...named },
            });
      expect(entered.me.name).toBe(RISKY);
      const rows = await desk.running.server.store.db.selectFrom('outbox').select('payload').execute();
      expect(JSON.stringify(rows)).not.toMatch(/\p{Script=Han}/u);
      desk.running.clock.by(MINUTE);
      await desk.work();
      expect((await desk.running.signIn({ phone: PHONE })).me?.name).toBe('住户1111');
    },
  );

  it('that is sound stays when it is looked at later', async () => {
    const ticket = await ticketOf();
    desk.wechat.fail(CHECK, -1, -1);
    await desk.running.anonymous.call('phoneByWeChat', {
      body: { code: desk.wechat.pressPhoneButton(user), ticket, communityId, name: '李新', ...AGREED },
    });
    desk.running.clock.by(MINUTE);
    await desk.work();
    expect(checked()).toEqual(['李新']);
    expect((await desk.running.signIn({ phone: PHONE })).me?.name).toBe('李新');
  });

  it('whom the desk writes down is looked at like one that somebody gives themself', async () => {
    const { client } = await desk.come('frontDesk');
    const rooms = await client.call('listRooms', { query: { building: '3 栋' } });
    const register = (name: string) =>
      client.try('registerServiceRequest', {
        body: {
          ...{ kind: 'repair', channel: 'phone', phone: PHONE, roomId: rooms.rooms[0]?.id ?? '', name },
          ...{ matter: '水槽漏水', readBack: '水槽漏水，今天在家' },
        },
      });
    for (const name of [OURS, RISKY])
      expect(await register(name)).toMatchObject({ problem: { code: 'nameRefused' } });
    expect((await register('李新')).ok).toBe(true);
    expect(desk.wechat.content.scenes.slice(-2).sort()).toEqual([PROFILE, COMMENT]);
  });
});

describe('the words of visits', () => {
  let host: Client;
  beforeEach(async () => {
    host = (await desk.come('resident')).client;
  });
  const announce = (name: string) =>
    host.try('preRegisterVisit', { body: guestOf(host, { name, schedule: TODAY }) });
  const announced = async (name = '周建平') => {
    const answer = await announce(name);
    if (!answer.ok) throw new Error(answer.problem.code);
    return answer.body.id;
  };
  const roomOf = (client: Client) => client.me?.rooms[0]?.roomId ?? '';
  const walkIn = (guard: Client, name: string) =>
    guard.try('registerWalkIn', {
      body: { name, roomId: roomOf(host), purpose: 'friend', consent: true, gate: 1 },
    });
  const conflicts = async () =>
    (await (await desk.running.signIn('supervisor')).call('listGateConflicts')).conflicts;

  it('that a host says are looked at by both', async () => {
    for (const name of [OURS, RISKY])
      expect(await announce(name)).toMatchObject({ problem: { code: 'nameRefused' } });
    await announced();
    expect(checked()).toEqual([RISKY, '周建平']);
    expect(desk.wechat.content.scenes).toEqual([PROFILE, PROFILE]);
  });

  it('that a guard writes at the gate are, too: who came, and what the host said', async () => {
    const { client: guard } = await desk.come('guard');
    for (const name of [OURS, RISKY])
      expect(await walkIn(guard, name)).toMatchObject({ problem: { code: 'nameRefused' } });
    const came = await walkIn(guard, '王建国');
    if (!came.ok) throw new Error(came.problem.code);
    const note = (words: string) =>
      guard.try('recordHostAnswer', { params: { id: came.body.id }, body: { answer: 'welcome', words } });
    for (const words of [OURS, RISKY])
      expect(await note(words)).toMatchObject({ problem: { code: 'contentRefused' } });
    expect((await note('李女士说请他上来')).ok).toBe(true);
    expect(desk.wechat.content.scenes.at(-1)).toBe(COMMENT);
  });

  it('that a visitor fills in without a sign-in are held against our own list, and nothing of them is kept', async () => {
    const id = await announced();
    const { token } = await host.call('shareVisit', { params: { id }, body: {} });
    const fill = (name: string) =>
      desk.running.anonymous.try('fillInSharedPass', { params: { token }, body: { name, consent: true } });
    expect(await fill(OURS)).toMatchObject({ problem: { code: 'nameRefused', details: { found: [OURS] } } });
    const asked = checked().length;
    expect((await host.call('getVisit', { params: { id } })).visitor?.name).toBe('周建平');
    expect((await fill('周平')).ok).toBe(true);
    expect(checked()).toHaveLength(asked);
  });

  it.each(['host', 'guard', 'hostWords'] as const)(
    'kept while WeChat is silent and found risky later (%s) are for the supervisor to look at, once',
    async (who) => {
      const { client: guard } = await desk.come('guard');
      const silent = () => desk.wechat.fail(CHECK, -1, -1);
      if (who === 'host') {
        silent();
        await announced(RISKY);
      } else if (who === 'guard') {
        silent();
        expect((await walkIn(guard, RISKY)).ok).toBe(true);
      } else {
        const came = await walkIn(guard, '王建国');
        silent();
        await guard.call('recordHostAnswer', {
          params: { id: came.ok ? came.body.id : '' },
          body: { answer: 'welcome', words: RISKY },
        });
      }
      const rows = await desk.running.server.store.db.selectFrom('outbox').select('payload').execute();
      expect(JSON.stringify(rows)).not.toMatch(/\p{Script=Han}/u);
      desk.running.clock.by(MINUTE);
      await desk.work();
      const [found, ...others] = await conflicts();
      expect(others).toEqual([]);
      expect(found).toMatchObject({ kind: 'riskyWords', settledAt: null, gate: { number: 1 } });
      const supervisor = await desk.running.signIn('supervisor');
      await supervisor.call('settleGateConflict', {
        params: { id: found?.id ?? '' },
        body: { note: '已与住户核实' },
      });
      expect(await conflicts()).toMatchObject([{ note: '已与住户核实' }]);
    },
  );

  it('never keep a gate from telling what it did without a network', async () => {
    desk.wechat.fail(CHECK, -1, -1);
    const id = await announced(RISKY);
    const { pass } = await host.call('getVisitPass', { params: { id } });
    const { client: guard } = await desk.come('guard');
    desk.running.clock.to(TODAY.from + HOUR);
    const scannedAt = TODAY.from + MINUTE;
    const entry = { entryId: 'e1', text: shownAt(pass, scannedAt), scannedAt, steps: [] };
    const { results } = await guard.call('mergeOfflineEntries', {
      body: { gate: 1, entries: [{ ...entry, verdict: 'admit' }] },
    });
    expect(results).toMatchObject([{ outcome: 'merged', visitId: id }]);
    // The host opens the mini-program again, so that WeChat judges for them.
    await desk.come('resident');
    await desk.work();
    expect(await conflicts()).toMatchObject([{ kind: 'riskyWords', visitId: id }]);
  });

  it('that are sound, or erased by then, go no further', async () => {
    desk.wechat.fail(CHECK, -1, -1, -1, -1);
    await announced();
    const erased = await announced(RISKY);
    await host.call('eraseVisitor', { params: { id: erased }, body: {} });
    desk.running.clock.by(MINUTE);
    await desk.work();
    expect(await conflicts()).toEqual([]);
    expect(checked()).toEqual(['周建平']);
  });

  it('with which a supervisor bars somebody, and those of the desk about papers, are looked at as well', async () => {
    const supervisor = await desk.running.signIn('supervisor');
    const until = desk.running.clock.now() + 60 * MINUTE;
    const block = (body: { name?: string; reason: string }) =>
      supervisor.try('blockVisitor', { body: { plate: '粤B12345', until, ...body } });
    expect(await block({ name: OURS, reason: '散发广告' })).toMatchObject({
      problem: { code: 'nameRefused' },
    });
    expect(await block({ reason: OURS })).toMatchObject({ problem: { code: 'contentRefused' } });
    // Whoever says what somebody did may quote.
    expect((await block({ reason: '在楼道里招揽“办假证”' })).ok).toBe(true);
    const frontDesk = await desk.running.signIn('frontDesk');
    expect(
      await frontDesk.try('declineRoomBinding', { params: { id: 'none' }, body: { reason: OURS } }),
    ).toMatchObject({ problem: { code: 'contentRefused' } });
  });
});
