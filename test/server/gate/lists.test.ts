import { CommunityFile } from '../../../src/server/community/community-file';
import { CommunityContexts } from '../../../src/server/community/context';
import { setUpCommunity } from '../../../src/server/community/set-up';
import { listExpected } from '../../../src/server/gate/expected';
import { listInside } from '../../../src/server/gate/inside';
import type { GateParts } from '../../../src/server/gate/parts';
import type { Identity } from '../../../src/server/http/call';
import { PassKeys } from '../../../src/server/pass-keys';
import { Keyring } from '../../../src/server/security/keyring';
import { AttemptWindow } from '../../../src/server/sign-in/attempt-window';
import { openSqlite } from '../../../src/server/store/sqlite';
import type { Store } from '../../../src/server/store/store';
import { PassCodes, VisitFlow } from '../../../src/server/visits';
import { listVisitsOf } from '../../../src/server/visits/list';
import { HOUR, TUESDAY_10 } from '../support/times';

const COMMUNITY = 'guifangyuan';
const guard: Identity = {
  communityId: COMMUNITY,
  personId: 'g1',
  role: 'guard',
  departmentId: null,
  roomIds: [],
  tokenHash: '',
};

let store: Store;
let said: string[] = [];
let host: Identity;
let parts: GateParts;

beforeAll(async () => {
  store = await openSqlite(':memory:', (statement) => said.push(String(statement)));
  const file = CommunityFile.parse({
    id: COMMUNITY,
    name: '桂芳园',
    company: '佳和物业',
    hotline: '400-000-1234',
    departments: ['前台'],
    buildings: [{ name: '1 栋', rooms: ['101', '102'] }],
    staff: [],
  });
  await store.write((tx) => setUpCommunity(tx, file, TUESDAY_10));
  const { id: room } = await store.db.selectFrom('room').select('id').executeTakeFirstOrThrow();
  host = { ...guard, personId: 'h1', role: 'resident', roomIds: [room] };
  const keyring = new Keyring('a secret of the test that is long enough');
  const codes = new PassCodes(keyring);
  parts = {
    flow: new VisitFlow(codes),
    contexts: new CommunityContexts(() => TUESDAY_10),
    keys: new PassKeys(keyring),
    codes,
    lookups: new AttemptWindow(1_000),
    wrongCodes: new AttemptWindow(1_000),
  };
  for (let no = 0; no < 45; no += 1) await announce(no);
});
afterAll(() => store.close());

function announce(no: number) {
  const from = TUESDAY_10 + (no % 7) * HOUR;
  return store.write((tx) =>
    parts.flow.preRegister(
      tx,
      {
        id: `v${String(no).padStart(3, '0')}`,
        communityId: COMMUNITY,
        roomId: host.roomIds[0] as string,
        gateNumber: 1,
        purpose: 'friend',
        partySize: 1,
        needsHelp: [],
        schedule: { type: 'once', from, until: from + HOUR },
        by: host,
        at: TUESDAY_10,
      },
      { name: `访客${no}`, phone: null, plate: `粤B${String(10_000 + no)}` },
    ),
  );
}

const expected = (query: object) =>
  listExpected(parts)({ me: guard, at: TUESDAY_10, query: { limit: 20, ...query } } as never, store, {
    address: '',
  });

/** How SQLite goes about what it was asked since the last time, as far as it concerns visits. */
async function plans(): Promise<string[]> {
  const asked = [...new Set(said.filter((sql) => /^select/i.test(sql) && /visit/.test(sql)))];
  const found: string[] = [];
  for (const statement of asked) {
    const { rows } = await store.db.executeQuery<{ detail: string }>({
      sql: `explain query plan ${statement}`,
      parameters: [],
      query: { kind: 'RawNode' } as never,
      queryId: { queryId: 'plan' },
    });
    found.push(...rows.map(({ detail }) => detail));
  }
  return found;
}

describe('the lists of visitors cost as much with a million as with ten thousand', () => {
  beforeEach(() => {
    said = [];
  });

  it.each([
    ['today’s, the first page', () => expected({})],
    ['by name', () => expected({ query: '访客1' })],
    ['by plate', () => expected({ query: '10012' })],
    [
      'inside',
      () => listInside(parts)({ me: guard, at: TUESDAY_10, query: { limit: 20 } } as never, store.db),
    ],
    ['a host’s upcoming', () => listVisitsOf(store.db, host, { view: 'upcoming', limit: 20 })],
    ['a host’s past', () => listVisitsOf(store.db, host, { view: 'past', limit: 20 })],
  ])('%s: only indexes are read, in their own order', async (_what, list) => {
    await list();
    const found = await plans();
    expect(found.length).toBeGreaterThan(0);
    for (const detail of found) {
      expect(detail).not.toMatch(/^SCAN (visit|visitor|visit_day)\b(?!.*USING (COVERING )?INDEX)/);
      expect(detail).not.toMatch(/TEMP B-TREE/);
    }
  });

  it('every page follows on the one before, and each visitor stands on one of them', async () => {
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await expected({ cursor });
      seen.push(...page.items.map(({ visitId }) => visitId));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    const mine: string[] = [];
    do {
      const page = await listVisitsOf(store.db, host, { view: 'upcoming', cursor, limit: 10 });
      mine.push(...page.states.map((state) => (JSON.parse(state) as { id: string }).id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect([...mine].sort()).toEqual([...seen].sort());
  });
});
