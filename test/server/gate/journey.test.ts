import { audit } from '../support/audit';
import { guestOf, shownAt } from '../support/passes';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { HOUR, MINUTE, TUESDAY_10 } from '../support/times';

const ONCE = { type: 'once' as const, from: TUESDAY_10 + HOUR, until: TUESDAY_10 + 5 * HOUR };
const AT = TUESDAY_10 + 2 * HOUR;

let server: RunningServer;
let host: Client;
let guard: Client;
beforeEach(async () => {
  server = await startServer({ at: TUESDAY_10 });
  host = await server.signIn('resident');
  guard = await server.signIn('guard');
});
afterEach(async () => {
  expect(await audit(server.server.store.db)).toEqual([]);
  await server.stop();
});

async function announced(more: Partial<Parameters<typeof guestOf>[1]> = {}) {
  const visit = await host.call('preRegisterVisit', {
    body: guestOf(host, { schedule: ONCE, ...more }),
  });
  const { pass } = await host.call('getVisitPass', { params: { id: visit.id } });
  return { ...visit, pass };
}

const scan = (text: string, gate = 1, by = guard) => by.call('scanPass', { body: { text, gate } });
const stamp = (id: string, step: 'greet' | 'verify' | 'register' | 'issue' | 'guide') =>
  guard.call('stampStep', { params: { id }, body: { step } });

describe('a visitor who was announced', () => {
  it('GATE-2: shared, filled in, scanned, five steps, host told, checked out', async () => {
    const visit = await announced();
    expect(visit).toMatchObject({ status: 'expected', passState: 'valid', uses: 0, maxUses: 1 });
    const { token } = await host.call('shareVisit', { params: { id: visit.id }, body: {} });
    const shared = await server.anonymous.call('getSharedPass', { params: { token } });
    expect(shared).toMatchObject({ building: '3 栋', hostAddress: '李女士', filledIn: null });
    expect(JSON.stringify(shared)).not.toContain('1201');
    expect(shared.pass?.code).toBe(visit.pass.code);
    const filled = await server.anonymous.call('fillInSharedPass', {
      params: { token },
      body: { name: '周大建', plate: '粤b·d12345', consent: true },
    });
    expect(filled.filledIn).toMatchObject({ name: '周大建', plate: '粤BD12345' });

    server.clock.to(AT);
    const scanned = await scan(shownAt(visit.pass, AT));
    expect(scanned).toMatchObject({
      verdict: 'admit',
      visit: {
        status: 'atGate',
        visitor: { name: '周*建', plate: '粤B****45', phone: '139****2222' },
        host: '3 栋 · 李女士',
        entry: { no: 1, nextStep: 'greet' },
      },
    });
    for (const step of ['greet', 'verify', 'issue'] as const) await stamp(visit.id, step);
    const inside = await stamp(visit.id, 'guide');
    expect(inside.status).toBe('inside');
    expect(inside.steps.every(({ doneAt }) => doneAt !== null)).toBe(true);
    expect(await host.call('getVisit', { params: { id: visit.id } })).toMatchObject({
      status: 'inside',
      insideSince: AT,
    });
    const list = await guard.call('listInside', { query: {} });
    expect(list.items.map(({ visitId }) => visitId)).toContain(visit.id);
    const out = await guard.call('checkOutVisit', { params: { id: visit.id }, body: {} });
    expect(out.status).toBe('over');
    const past = await host.call('listVisits', { query: { view: 'past' } });
    expect(past.items.map(({ id }) => id)).toContain(visit.id);
  });

  it('is expected today, and found by name, plate, its end, and room; each look-up is logged', async () => {
    const visit = await announced();
    const find = async (query: string) =>
      (await guard.call('listExpected', { query: { query } })).items.map(({ visitId }) => visitId);
    const { items } = await guard.call('listExpected', { query: {} });
    expect(items.map(({ visitId }) => visitId)).toContain(visit.id);
    for (const query of ['周建平', '周', '粤B12345', '粤b·123', '12345', '3栋1201', '1201'])
      expect([query, await find(query)]).toEqual([query, expect.arrayContaining([visit.id])]);
    for (const query of ['13911112222', '2222', '建平', '%', '李娟']) expect(await find(query)).toEqual([]);
    const logged = await server.server.store.db
      .selectFrom('access_log')
      .selectAll()
      .where('what', '=', 'gate:expected')
      .execute();
    expect(logged).toHaveLength(12);
    expect(logged[0]?.subject_id).toContain(visit.id);
    expect(JSON.stringify(logged)).not.toContain('周');
  });

  it('nobody fishes: look-ups are limited', async () => {
    for (let no = 0; no < 120; no += 1) await guard.call('listExpected', { query: { query: '周' } });
    expect((await guard.refused('listExpected', { query: { query: '周' } })).code).toBe('rateLimited');
    expect((await guard.refused('greetKnownResident', { query: { query: '李娟' } })).code).toBe(
      'rateLimited',
    );
    await guard.call('listExpected', { query: {} });
  });

  it('comes with six digits; digits that nobody has are counted', async () => {
    const { pass } = await announced();
    server.clock.to(AT);
    expect(await scan(pass.code)).toMatchObject({ verdict: 'admit' });
    const other = pass.code === '000000' ? '000001' : '000000';
    for (let no = 0; no < 30; no += 1) expect((await scan(other)).verdict).toBe('unreadable');
    const refused = await guard.refused('scanPass', { body: { text: other, gate: 1 } });
    expect(refused.code).toBe('rateLimited');
  });

  it('each verdict has its words', async () => {
    const { id, pass } = await announced();
    expect(await scan(shownAt(pass, TUESDAY_10))).toMatchObject({
      verdict: 'tooEarly',
      opensAt: TUESDAY_10 + 30 * MINUTE,
      words: { title: '还没到时间' },
    });
    server.clock.to(AT);
    expect((await scan(pass.live.payload)).verdict).toBe('stale');
    expect((await scan(shownAt(pass, AT - HOUR))).verdict).toBe('stale');
    expect((await scan('你好')).verdict).toBe('unreadable');
    server.clock.to(TUESDAY_10 + 6 * HOUR);
    expect((await scan(shownAt(pass, server.clock.now()))).verdict).toBe('expired');
    server.clock.to(AT);
    await host.call('withdrawVisit', { params: { id }, body: {} });
    expect((await scan(shownAt(pass, AT))).verdict).toBe('revoked');
    expect((await scan(pass.code)).verdict).toBe('unreadable');
  });

  it('a printed pass holds for the first two hours', async () => {
    const { id, pass } = await announced();
    server.clock.to(TUESDAY_10 + 35 * MINUTE);
    expect((await scan(pass.staticText ?? '')).verdict).toBe('admit');
    await guard.call('turnAwayVisit', { params: { id }, body: { reason: 'leftAgain' } });
    server.clock.to(TUESDAY_10 + 3 * HOUR);
    expect((await scan(pass.staticText ?? '')).verdict).toBe('expired');
    expect((await host.call('getVisitPass', { params: { id } })).pass.staticText).toBeNull();
  });

  it('the pass of another community is none here', async () => {
    const { pass } = await announced();
    server.clock.to(AT);
    const db = server.server.store.db;
    await db
      .insertInto('person')
      .values({
        community_id: 'yunqili',
        id: 'g2',
        name: '门岗',
        title: null,
        phone: '13900009999',
        role: 'guard',
        department_id: null,
        created_at: 0,
        left_at: null,
      })
      .execute();
    const other = await server.signIn({ phone: '13900009999' });
    expect((await scan(shownAt(pass, AT), 1, other)).verdict).toBe('wrongCommunity');
  });

  it('one hundred scans at once of a single-use pass are one entry', async () => {
    const { id, pass } = await announced();
    server.clock.to(AT);
    const text = shownAt(pass, AT);
    const verdicts = await Promise.all(
      Array.from({ length: 100 }, async (_, no) => (await scan(text, (no % 2) + 1)).verdict),
    );
    expect(verdicts.filter((verdict) => verdict === 'admit')).toHaveLength(1);
    expect(verdicts.filter((verdict) => verdict === 'usedUp')).toHaveLength(99);
    expect((await host.call('getVisit', { params: { id } })).entries).toHaveLength(1);
  });

  it('a key is rotated, and a pass that the old one signed still holds', async () => {
    const { pass } = await announced();
    const administrator = await server.signIn('administrator');
    const { keys } = await administrator.call('rotatePassKey', { body: {} });
    expect(keys.map(({ id, until }) => [id, until === null])).toEqual([
      [1, false],
      [2, true],
    ]);
    server.clock.to(AT);
    const { pass: fresh } = await announced({ name: '新客' });
    expect((await scan(shownAt(pass, AT))).verdict).toBe('admit');
    expect((await scan(shownAt(fresh, AT))).verdict).toBe('admit');
    const bundle = await guard.call('getGateBundle', { query: { gate: 1 } });
    expect(bundle.keys).toHaveLength(2);
  });

  it('is barred by a supervisor, until the bar is lifted', async () => {
    const supervisor = await server.signIn('supervisor');
    const { id, pass } = await announced();
    const block = await supervisor.call('blockVisitor', {
      body: { plate: '粤B-12345', reason: '多次占用消防通道', until: AT + HOUR },
    });
    server.clock.to(AT);
    expect((await scan(shownAt(pass, AT))).verdict).toBe('blocked');
    const refused = await guard.refused('arriveVisit', { params: { id }, body: { gate: 1 } });
    expect(refused.code).toBe('visitorBlocked');
    const bundle = await guard.call('getGateBundle', { query: { gate: 1 } });
    expect(bundle.expected.find(({ visitId }) => visitId === id)?.blocked).toBe(true);
    await supervisor.call('liftBlock', { params: { id: block.id }, body: { reason: '已说明' } });
    expect((await scan(shownAt(pass, AT))).verdict).toBe('admit');
    expect((await supervisor.call('listBlocks')).blocks).toMatchObject([{ active: false }]);
  });

  it('is erased when asked, also from the answers that are kept for repeated calls', async () => {
    const { id } = await announced();
    await host.call('withdrawVisit', { params: { id }, body: {} });
    const erased = await host.call('eraseVisitor', { params: { id }, body: {} });
    expect(erased).toMatchObject({ visitor: null, can: [] });
    const tables = ['visitor', 'visit_day', 'idempotency_key', 'event', 'visit', 'outbox'] as const;
    for (const table of tables) {
      const rows = await server.server.store.db.selectFrom(table).selectAll().execute();
      expect([table, JSON.stringify(rows).includes('13911112222')]).toEqual([table, false]);
    }
  });

  it('nobody comes: over by itself; thirty days later the visitor is forgotten, and that they were expected is not', async () => {
    const { id } = await announced();
    server.clock.to(TUESDAY_10 + 5 * HOUR + 3 * MINUTE);
    while ((await server.server.outbox.runDue()) > 0);
    expect((await host.call('getVisit', { params: { id } })).status).toBe('over');
    server.clock.by(29 * 24 * HOUR);
    await server.server.housekeeping.run();
    host = await server.signIn('resident');
    expect((await host.call('getVisit', { params: { id } })).visitor).not.toBeNull();
    server.clock.by(24 * HOUR + 1);
    await server.server.housekeeping.run();
    host = await server.signIn('resident');
    expect(await host.call('getVisit', { params: { id } })).toMatchObject({
      visitor: null,
      status: 'over',
      can: [],
    });
    const rows = await server.server.store.db.selectFrom('visitor').select('visit_id').execute();
    expect(rows.map(({ visit_id }) => visit_id)).not.toContain(id);
  });

  it.each([
    ['no such plate', { plate: '没有' }, 'invalidPlate'],
    ['no such gate', { gate: 9 }, 'unknownGate'],
    ['a room of somebody else', { roomId: 'r' }, 'unknownRoom'],
    [
      'a time that is past',
      { schedule: { ...ONCE, from: TUESDAY_10 - 2 * HOUR, until: TUESDAY_10 - HOUR } },
      'invalidSchedule',
    ],
  ] as const)('is refused: %s', async (_what, more, code) => {
    const refused = await host.refused('preRegisterVisit', {
      body: guestOf(host, { schedule: ONCE, ...more }) as never,
    });
    expect(refused.code).toBe(code);
  });
});

describe('GATE-5: a visitor whom nobody announced', () => {
  const walkIn = (more: object = {}) => ({
    name: '高远',
    phone: '13911113333',
    roomId: host.me?.rooms[0]?.roomId ?? '',
    purpose: 'delivery' as const,
    gate: 1,
    consent: true,
    ...more,
  });

  it('the host is asked and welcomes them; the steps go on', async () => {
    const before = host.me?.waiting ?? 0;
    const asked = await guard.call('registerWalkIn', { body: walkIn() });
    expect(asked).toMatchObject({ status: 'awaitingHost', hostAnswer: { status: 'waiting' } });
    expect((await host.call('getMe')).waiting).toBe(before + 1);
    const { items } = await host.call('listVisits', { query: { view: 'upcoming' } });
    const mine = items.find(({ id }) => id === asked.id);
    expect(mine).toMatchObject({ origin: 'walkIn', visitor: { name: '高远' }, can: ['answerHost'] });
    await host.call('answerHost', { params: { id: asked.id }, body: { answer: 'welcome' } });
    expect(await guard.call('getGateVisit', { params: { id: asked.id } })).toMatchObject({
      status: 'atGate',
      entry: { nextStep: 'verify' },
      hostAnswer: { status: 'welcome' },
    });
    for (const step of ['verify', 'issue', 'guide'] as const) await stamp(asked.id, step);
    const again = await host.refused('answerHost', { params: { id: asked.id }, body: { answer: 'decline' } });
    expect(again.code).toBe('hostAnswered');
  });

  it('nobody answers in ten minutes', async () => {
    const { id } = await guard.call('registerWalkIn', { body: walkIn() });
    server.clock.by(10 * MINUTE + 1_000);
    while ((await server.server.outbox.runDue()) > 0);
    expect(await guard.call('getGateVisit', { params: { id } })).toMatchObject({
      status: 'unanswered',
      hostAnswer: { status: 'unanswered' },
      can: [],
    });
  });

  it('the guard notes what the host said on the telephone; it is erased with the visitor', async () => {
    const { id } = await guard.call('registerWalkIn', { body: walkIn() });
    const noted = await guard.call('recordHostAnswer', {
      params: { id },
      body: { answer: 'decline', words: '李女士说不认识高远' },
    });
    expect(noted.status).toBe('declined');
    const events = await server.server.store.db.selectFrom('event').select('body').execute();
    expect(JSON.stringify(events)).not.toContain('高远');
  });

  it('without consent nothing is kept', async () => {
    const refused = await guard.refused('registerWalkIn', { body: walkIn({ consent: false }) });
    expect(refused.code).toBe('visitorConsentRequired');
  });
});

describe('the guard’s other screens', () => {
  it('GATE-1: a known resident is greeted by honorific; no number, no room, no full name', async () => {
    const { residents } = await guard.call('greetKnownResident', { query: { query: '李娟' } });
    expect(residents).toEqual([
      { address: '李女士', building: '3 栋', say: '李女士您好，上午好，欢迎回家，请进！' },
    ]);
    const byRoom = await guard.call('greetKnownResident', { query: { query: '3 栋 1201' } });
    expect(byRoom.residents.length).toBeGreaterThan(0);
    expect((await guard.call('greetKnownResident', { query: { query: '13800000001' } })).residents).toEqual(
      [],
    );
  });

  it('the gates have names', async () => {
    expect((await guard.call('listGates')).gates).toEqual([
      { number: 1, name: '东门' },
      { number: 2, name: '西门（停车场）' },
    ]);
  });

  it('the demo shows visitors in every state', async () => {
    const { items, counts, atGate } = await guard.call('listInside', { query: {} });
    expect(counts).toMatchObject({ inside: 2, overdue: 1, atGate: 1 });
    expect(items.map(({ overdue }) => overdue)).toEqual([true, false]);
    expect(atGate).toMatchObject([{ status: 'awaitingHost' }]);
    const upcoming = await host.call('listVisits', { query: { view: 'upcoming' } });
    const past = await host.call('listVisits', { query: { view: 'past' } });
    const statuses = [...upcoming.items, ...past.items].map(({ status }) => status);
    expect(statuses).toEqual(
      expect.arrayContaining(['expected', 'inside', 'awaitingHost', 'over', 'withdrawn']),
    );
  });
});
