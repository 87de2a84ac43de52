import { usesOf, type Visit } from '../../../src/domain/visit';
import { readPass } from '../../../src/domain/visitor-pass';
import { audit } from '../support/audit';
import { guestOf, shownAt } from '../support/passes';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { HOUR, MINUTE, TUESDAY_10 } from '../support/times';

const FROM = TUESDAY_10 + HOUR;
const ONCE = { type: 'once' as const, from: FROM, until: FROM + 6 * HOUR };
const MERGED_AT = FROM + 5 * HOUR;

let server: RunningServer;
let host: Client;
let guard: Client;
beforeEach(async () => {
  server = await startServer({ at: TUESDAY_10, env: { CALLS_PER_MINUTE: '1000000' } });
  host = await server.signIn('resident');
  guard = await server.signIn('guard');
});
afterEach(async () => {
  expect(await audit(server.server.store.db)).toEqual([]);
  await server.stop();
});

async function announced(schedule: Parameters<typeof guestOf>[1]['schedule'] = ONCE) {
  const { id } = await host.call('preRegisterVisit', { body: guestOf(host, { schedule }) });
  const { pass } = await host.call('getVisitPass', { params: { id } });
  return { id, pass };
}
type Announced = Awaited<ReturnType<typeof announced>>;

const steps = (at: number) =>
  (['greet', 'verify', 'issue', 'guide'] as const).map((step, index) => ({ step, at: at + index * 1_000 }));
const entry = ({ pass }: Announced, entryId: string, scannedAt: number, more: object = {}) => ({
  entryId,
  text: shownAt(pass, scannedAt),
  scannedAt,
  steps: steps(scannedAt),
  leftAt: scannedAt + MINUTE,
  verdict: 'admit' as const,
  ...more,
});
const merge = (entries: ReturnType<typeof entry>[], gate = 1, by = guard) =>
  by.call('mergeOfflineEntries', { body: { gate, entries } });

describe('what gates did while they were offline', () => {
  it('twenty devices, one hundred passes, shuffled and repeated: no scan lost, none counted twice, conflicts flagged', async () => {
    const visits: Announced[] = [];
    for (let no = 0; no < 100; no += 1)
      visits.push(await announced(no % 2 === 0 ? ONCE : { ...ONCE, type: 'several', maxEntries: 5 }));
    server.clock.to(MERGED_AT);
    const batches = Array.from({ length: 20 }, (_, device) =>
      visits.map((visit, no) =>
        entry(visit, `d${device}-${no}`, FROM + (device * 100 + no) * 1_000 + device * 5 * MINUTE),
      ),
    );
    // A fixed shuffle: each batch is sent twice, its entries in another order each time.
    const sent = [...batches.keys(), ...batches.keys()].map((device) => (device * 7 + 3) % 20);
    const outcomes: Record<string, number> = {};
    await Promise.all(
      sent.map(async (device, turn) => {
        const batch = [...(batches[device] as ReturnType<typeof entry>[])];
        batch.sort((a, b) => hash(a.entryId + turn) - hash(b.entryId + turn));
        const { results } = await merge(batch, (device % 2) + 1);
        for (const { outcome } of results) outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      }),
    );
    // 50 passes for one entry and 50 for five, each scanned by twenty devices.
    expect(outcomes).toEqual({ merged: 50 + 250, conflict: 50 * 19 + 50 * 15, alreadyMerged: 2_000 });
    const rows = await server.server.store.db.selectFrom('visit').select('state').execute();
    const states = new Map(
      rows.map(({ state }) => JSON.parse(state) as Visit).map((visit) => [visit.id, visit]),
    );
    for (const { id } of visits) {
      const visit = states.get(id) as Visit;
      expect([usesOf(visit), new Set(visit.entries.map(({ entryId }) => entryId)).size]).toEqual([20, 20]);
    }
    const supervisor = await server.signIn('supervisor');
    const { conflicts } = await supervisor.call('listGateConflicts');
    expect(conflicts).toHaveLength(100);
    expect(conflicts.every(({ kind, settledAt }) => kind === 'usedUp' && settledAt === null)).toBe(true);
  }, 120_000);

  it('a pass that was withdrawn before the scan is a conflict, which a supervisor settles once', async () => {
    const visit = await announced();
    await host.call('withdrawVisit', { params: { id: visit.id }, body: {} });
    server.clock.to(MERGED_AT);
    const { results } = await merge([entry(visit, 'e1', FROM)]);
    expect(results).toMatchObject([{ outcome: 'conflict', conflict: 'revoked', visitId: visit.id }]);
    const supervisor = await server.signIn('supervisor');
    const [conflict] = (await supervisor.call('listGateConflicts')).conflicts;
    const settle = { params: { id: conflict?.id ?? '' }, body: { note: '已与住户核实' } };
    expect(await supervisor.call('settleGateConflict', settle)).toMatchObject({
      note: '已与住户核实',
      visitor: { name: '周*平' },
    });
    expect((await supervisor.refused('settleGateConflict', settle)).code).toBe('wrongState');
  });

  it('the leaving is told later, into the same entry', async () => {
    const visit = await announced();
    server.clock.to(MERGED_AT);
    const first = entry(visit, 'e1', FROM, { leftAt: null });
    expect((await merge([first])).results).toMatchObject([{ outcome: 'merged' }]);
    expect((await host.call('getVisit', { params: { id: visit.id } })).status).toBe('inside');
    expect((await merge([{ ...first, leftAt: FROM + HOUR }])).results).toMatchObject([
      { outcome: 'alreadyMerged' },
    ]);
    expect(await host.call('getVisit', { params: { id: visit.id } })).toMatchObject({
      status: 'over',
      entries: [{ leftAt: FROM + HOUR }],
    });
  });

  it('what no server ever signed, an old picture, and what the device refused are not merged', async () => {
    const visit = await announced();
    server.clock.to(MERGED_AT);
    const good = entry(visit, 'e1', FROM);
    const { results } = await merge([
      { ...good, text: `${good.text.slice(0, -12)}000000000000` },
      { ...entry(visit, 'e2', FROM), text: shownAt(visit.pass, FROM - HOUR) },
      { ...entry(visit, 'e3', FROM), verdict: 'tooEarly' as never },
      { ...entry(visit, 'e4', FROM), text: '你好' },
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'refused', 'refused']);
    expect((await host.call('getVisit', { params: { id: visit.id } })).entries).toEqual([]);
  });

  it('a bundle has what a gate needs until the end of tomorrow, and nobody’s name in full', async () => {
    const visit = await announced();
    const withdrawn = await announced();
    await host.call('withdrawVisit', { params: { id: withdrawn.id }, body: {} });
    const erased = await announced();
    await host.call('eraseVisitor', { params: { id: erased.id }, body: {} });
    const far = await announced({ ...ONCE, from: FROM + 72 * HOUR, until: FROM + 74 * HOUR });
    const bundle = await guard.call('getGateBundle', { query: { gate: 2 } });
    expect(bundle).toMatchObject({ at: TUESDAY_10, gate: { number: 2 }, keys: [{ id: 1, until: null }] });
    expect(bundle.validUntil).toBe(TUESDAY_10 + 38 * HOUR - 1);
    const ids = bundle.expected.map(({ visitId }) => visitId);
    expect(ids).toContain(visit.id);
    expect(ids).not.toContain(withdrawn.id);
    expect(ids).not.toContain(erased.id);
    for (const { pass } of [withdrawn, erased])
      expect(bundle.revoked).toContain(readPass(pass.live.payload)?.pass.passId);
    expect(ids).not.toContain(far.id);
    expect(JSON.stringify(bundle)).not.toContain('周建平');
    expect(bundle.expected.find(({ visitId }) => visitId === visit.id)).toMatchObject({
      maskedName: '周*平',
      maskedPlate: '粤B***45',
      uses: 0,
      maxUses: 1,
      blocked: false,
    });
  });
});

function hash(text: string): number {
  let value = 7;
  for (const character of text) value = (value * 31 + character.charCodeAt(0)) % 1_000_003;
  return value;
}
