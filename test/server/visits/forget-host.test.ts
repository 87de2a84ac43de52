import { audit } from '../support/audit';
import { guestOf } from '../support/passes';
import { type Client, type RunningServer, signInAt, startServer } from '../support/start-server';
import { HOUR, TUESDAY_10 } from '../support/times';

const VISITOR = { name: '闻人金雀', phone: '13766550011', plate: '粤B8Q7Z6' };

let running: RunningServer;
let host: Client;
beforeAll(async () => {
  running = await startServer({ at: TUESDAY_10 });
  const [resident, desk] = await Promise.all([running.signIn('resident'), running.signIn('frontDesk')]);
  const phone = '13766554433';
  const who = { phone, communityId: resident.me?.community.id ?? '', name: '欧阳静' };
  const newcomer = await signInAt(running.url, who);
  const roomId = resident.me?.rooms[0]?.roomId ?? '';
  const binding = await newcomer.call('requestRoomBinding', { body: { roomId, relation: 'tenant' } });
  await desk.call('verifyRoomBinding', { params: { id: binding.id }, body: { papers: '租赁合同' } });
  host = await signInAt(running.url, { phone });
});
afterAll(() => running.stop());

describe('a host who deletes their account', () => {
  let ids: { expected: string; inside: string };
  let token: string;

  it('finds whom they invited in what is exported for them', async () => {
    const schedule = { type: 'once' as const, from: TUESDAY_10, until: TUESDAY_10 + 4 * HOUR };
    const announce = async () =>
      (await host.call('preRegisterVisit', { body: guestOf(host, { ...VISITOR, schedule }) })).id;
    ids = { expected: await announce(), inside: await announce() };
    ({ token } = await host.call('shareVisit', { params: { id: ids.expected }, body: {} }));
    const guard = await running.signIn('guard');
    await guard.call('arriveVisit', { params: { id: ids.inside }, body: { gate: 1 } });
    for (const step of ['greet', 'verify', 'issue', 'guide'] as const)
      await guard.call('stampStep', { params: { id: ids.inside }, body: { step } });

    const { visits, weChatSince } = await host.call('exportMyData');
    expect(visits).toMatchObject([
      { visitor: VISITOR, purpose: 'friend', entries: [] },
      { visitor: VISITOR, entries: [{ arrivedAt: '2026-11-24 10:00', leftAt: null }] },
    ]);
    expect(weChatSince).toBeNull();
  });

  it('takes along whoever they invited: names, shared addresses, and those who were still to come', async () => {
    expect(await host.call('requestAccountDeletion')).toMatchObject({ status: 'done' });
    const { db } = running.server.store;
    const left = await db.selectFrom('visitor').select('name').where('name', '=', VISITOR.name).execute();
    expect(left).toEqual([]);
    const days = await db
      .selectFrom('visit_day')
      .select('plate')
      .where('plate', '=', VISITOR.plate)
      .execute();
    expect(days).toEqual([]);
    expect(await running.anonymous.refused('getSharedPass', { params: { token } })).toMatchObject({
      code: 'passLinkGone',
    });
    const visits = await db
      .selectFrom('visit')
      .select(['id', 'status'])
      .where('id', 'in', Object.values(ids))
      .execute();
    expect(Object.fromEntries(visits.map(({ id, status }) => [id, status]))).toEqual({
      [ids.expected]: 'withdrawn',
      [ids.inside]: 'inside',
    });
  });

  it('leaves whoever is inside to be seen off by the gate, and every chain whole', async () => {
    const guard = await running.signIn('guard');
    const out = await guard.call('checkOutVisit', { params: { id: ids.inside }, body: {} });
    expect(out).toMatchObject({ status: 'over', visitor: null });
    expect(await audit(running.server.store.db)).toEqual([]);
  });
});
