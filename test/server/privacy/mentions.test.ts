import { GENESIS } from '../../../src/server/events/chain';
import { append } from '../../../src/server/events/event-log';
import { audit } from '../support/audit';
import { guestOf } from '../support/passes';
import { type Client, type RunningServer, signInAt, startServer } from '../support/start-server';
import { HOUR, TUESDAY_10 } from '../support/times';
import { tracesIn } from '../support/traces';
import { openWeChatDesk, type WeChatDesk } from '../wechat/support/wechat-desk';

/** Who leaves. Their plate is known because somebody announced them with it. */
const LEAVING = { phone: '13766554433', name: '欧冶金雀', plate: '粤B8Q7Z6' };
const PARTED = '137 6655 4433';
const REPLY = '您好，我们马上为您处理，请您放心，谢谢。再见！';
const TODAY = { type: 'once' as const, from: TUESDAY_10 + HOUR, until: TUESDAY_10 + 4 * HOUR };

let running: RunningServer;
let desk: Client;
let leaving: Client;
let housemate: Client;
let neighbour: Client;

beforeAll(async () => {
  running = await startServer({ at: TUESDAY_10 });
  desk = await running.signIn('frontDesk');
  const { rooms } = await desk.call('listRooms', { query: { building: '6 栋' } });
  const moveIn = async (who: { phone: string; name: string }, roomId: string, papers: string) => {
    const { phone, name } = who;
    const client = await running.signIn({ phone, name, communityId: 'guifangyuan' });
    const binding = await client.call('requestRoomBinding', { body: { roomId, relation: 'family' } });
    await desk.call('verifyRoomBinding', { params: { id: binding.id }, body: { papers } });
    return signInAt(running.url, { phone });
  };
  const [home, next] = [rooms[0]?.id ?? '', rooms[1]?.id ?? ''];
  leaving = await moveIn(LEAVING, home, '身份证');
  housemate = await moveIn(
    { phone: '13766550001', name: '阿宝' },
    home,
    `${LEAVING.name}的房产证，电话${LEAVING.phone}`,
  );
  neighbour = await moveIn({ phone: '13766550002', name: '邻居' }, next, '身份证');
}, 60_000);
afterAll(() => running.stop());

describe('what others wrote of somebody who deletes their account', () => {
  let ids: { own: string; home: string; strange: string; answered: string };
  const key = 'a-neighbours-own-key-0001';
  const strange = {
    kind: 'inquiry' as const,
    matter: `楼上漏水，请打${PARTED}，车${LEAVING.plate}也是他的`,
  };

  beforeAll(async () => {
    const file = async (who: Client, body: { kind: 'repair' | 'inquiry'; matter: string }, once?: string) =>
      (await who.call('createServiceRequest', { body, ...(once ? { key: once } : {}) })).id;
    const say = (who: Client, id: string, text: string) =>
      who.call('sendMessage', { params: { id }, body: { text } });
    const answer = (id: string, reply: string) =>
      desk.call('accept', { params: { id }, body: { reply, outOfTurnReason: '先来的' } });

    const own = await file(leaving, { kind: 'repair', matter: '厨房漏水' });
    await say(housemate, own, `${LEAVING.name}不在家，请打${LEAVING.phone}`);
    await say(housemate, own, '水已经关了');
    const home = await file(housemate, { kind: 'repair', matter: `${LEAVING.name}说灯坏了` });
    await answer(home, `${LEAVING.name}的家人${REPLY}`);
    await say(housemate, home, '客厅的灯');
    const stranger = await file(neighbour, strange, key);
    await say(neighbour, stranger, '水还在滴');
    await say(neighbour, stranger, `听说他叫${LEAVING.name}`);
    const answered = await file(neighbour, { kind: 'repair', matter: '门锁坏了' });
    await answer(answered, `请联系${LEAVING.phone}，${REPLY}`);
    ids = { own, home, strange: stranger, answered };

    const { id: visit } = await neighbour.call('preRegisterVisit', {
      body: guestOf(neighbour, {
        ...{ name: '老欧', phone: LEAVING.phone, plate: LEAVING.plate, schedule: TODAY },
      }),
    });
    expect((await neighbour.call('getVisit', { params: { id: visit } })).visitor?.plate).toBe(LEAVING.plate);
    const guard = await running.signIn('guard');
    const walkIn = await guard.call('registerWalkIn', {
      body: {
        ...{ name: '王建国', roomId: neighbour.me?.rooms[0]?.roomId ?? '', purpose: 'friend', consent: true },
        gate: 1,
      },
    });
    await guard.call('recordHostAnswer', {
      params: { id: walkIn.id },
      body: { answer: 'welcome', words: `住户说打${LEAVING.phone}` },
    });
    const supervisor = await running.signIn('supervisor');
    await supervisor.call('blockVisitor', {
      body: { name: '张三', reason: `骚扰${LEAVING.phone}`, until: TUESDAY_10 + 24 * HOUR },
    });
    // Read before and so kept in memory.
    await desk.call('listServiceRequests', { query: { view: 'all', limit: 50 } });
    expect(tracesIn(running, [LEAVING.phone, PARTED, LEAVING.plate]).length).toBeGreaterThan(2);

    // Withdrawn, so that nothing is open.
    await leaving.call('withdraw', { params: { id: own }, body: {} });
    expect(await leaving.call('requestAccountDeletion')).toMatchObject({ status: 'done' });
  }, 60_000);

  const storyOf = (who: Client, id: string) => who.call('getServiceRequest', { params: { id } });
  const said = async (who: Client, id: string) =>
    (await storyOf(who, id)).story.map(({ words, reply }) => words ?? reply?.text ?? null);

  it('is erased at once where they live and took part, by name, too; other words stay', async () => {
    expect(await said(housemate, ids.own)).toContain('水已经关了');
    expect(JSON.stringify(await storyOf(housemate, ids.own))).not.toContain(LEAVING.name);
    const home = await storyOf(housemate, ids.home);
    expect(home.matter).toBe('（姓名已删除）说灯坏了');
    expect(JSON.stringify(home)).not.toContain(LEAVING.name);
    expect(await said(housemate, ids.home)).toContain('客厅的灯');
    const papers = await running.server.store.db
      .selectFrom('room_binding')
      .select('note')
      .where('person_id', '=', housemate.me?.id ?? '')
      .execute();
    expect(papers).toEqual([{ note: '（姓名已删除）的房产证，电话（号码已删除）' }]);
  });

  it('waits for what is left before the store is cleaned, and says nowhere whom it looks for', async () => {
    await running.server.housekeeping.run();
    const { db } = running.server.store;
    expect(await db.selectFrom('account_deletion').select('cleaned_at').execute()).toEqual([
      { cleaned_at: null },
    ]);
    const rows = await db.selectFrom('outbox').select('payload').execute();
    expect(JSON.stringify(rows)).not.toContain(LEAVING.phone);
  });

  it('is erased everywhere else by number and plate, however they are written', async () => {
    while ((await running.server.outbox.runDue()) > 0);
    const request = await storyOf(neighbour, ids.strange);
    expect(request.matter).toBe('楼上漏水，请打（号码已删除），车（车牌已删除）也是他的');
    expect(await said(neighbour, ids.strange)).toContain('水还在滴');
    const answered = await storyOf(neighbour, ids.answered);
    expect(answered.matter).toBe('门锁坏了');
    expect(answered.story.find(({ type }) => type === 'accepted')).toMatchObject({ reply: null });
    const { items } = await desk.call('listServiceRequests', { query: { view: 'all', limit: 50 } });
    expect(JSON.stringify(items)).not.toContain(PARTED);
    expect(await neighbour.refused('createServiceRequest', { body: strange, key })).toMatchObject({
      code: 'notFound',
    });
  });

  it('keeps the name that strangers wrote: nobody can know whom they meant', async () => {
    expect(await said(neighbour, ids.strange)).toContain(`听说他叫${LEAVING.name}`);
  });

  it('leaves a visitor the name that their host gave, without number and plate', async () => {
    const { items } = await neighbour.call('listVisits', { query: { view: 'upcoming' } });
    expect(items.find(({ visitor }) => visitor?.name === '老欧')?.visitor).toEqual({
      name: '老欧',
      phone: null,
      plate: null,
    });
  });

  it('stands nowhere in the raw bytes, and every chain holds', async () => {
    await running.server.housekeeping.run();
    expect(tracesIn(running, [LEAVING.phone, PARTED, LEAVING.plate])).toEqual([]);
    expect(await audit(running.server.store.db)).toEqual([]);
  });
});

describe('a number in a community that has written for long', () => {
  it('is found page by page, each a write of its own', async () => {
    const long = await startServer({ at: TUESDAY_10 });
    const communityId = 'guifangyuan';
    const newcomer = await long.signIn({ phone: LEAVING.phone, name: '李新', communityId });
    const { store } = long.server;
    const words = (no: number) => (no === 2_099 ? `请打${LEAVING.phone}` : '还在等');
    const events = Array.from({ length: 2_100 }, (_, no) => ({
      ...{ type: 'messageSent', at: TUESDAY_10, by: 'somebody', text: words(no) },
    }));
    await store.write((tx) =>
      append(tx, { communityId, streamId: 'a-long-talk', version: 0, head: GENESIS }, events),
    );
    await newcomer.call('requestAccountDeletion');
    const pages = async () =>
      (await store.db.selectFrom('outbox').select('id').where('topic', '=', 'mentions').execute()).length;
    expect(await pages()).toBe(1);
    while ((await long.server.outbox.runDue()) > 0);
    expect(await pages()).toBeGreaterThan(2);
    const left = await store.db
      .selectFrom('event')
      .select((eb) => eb.fn.count<number>('body').as('told'))
      .where('stream_id', '=', 'a-long-talk')
      .executeTakeFirst();
    expect(left?.told).toBe(2_099);
    await long.stop();
  });
});

describe('a request of somebody else in which one of these words was erased', () => {
  let weChat: WeChatDesk;
  beforeEach(async () => {
    weChat = await openWeChatDesk();
    await weChat.work();
  });
  afterEach(() => weChat.stop());

  it('goes on being told of in WeChat', async () => {
    const resident = await weChat.come('resident');
    await weChat.agree(resident, 'accepted');
    const newcomer = await weChat.running.signIn({
      ...{ phone: LEAVING.phone, name: '李新', communityId: resident.client.me?.community.id ?? '' },
    });
    const { id } = await resident.client.call('createServiceRequest', {
      body: { kind: 'inquiry', matter: `请打${LEAVING.phone}` },
    });
    await newcomer.call('requestAccountDeletion');
    await weChat.work();
    const supervisor = await weChat.running.signIn('supervisor');
    await supervisor.call('accept', { params: { id }, body: { reply: REPLY, outOfTurnReason: '先来的' } });
    await weChat.work();
    const sent = weChat.wechat.subscriptions.sent.at(-1);
    expect(JSON.stringify(sent)).toContain('（号码已删除）');
  });
});
