import fc from 'fast-check';
import { GENESIS } from '../../../src/server/events/chain';
import {
  ADDED_BY_A_PERSON,
  append,
  checkStream,
  type EventRow,
  eventsOf,
  toldBy,
} from '../../../src/server/events/event-log';
import { verifyCommunity } from '../../../src/server/events/verify';
import { openSqlite } from '../../../src/server/store/sqlite';
import type { Store } from '../../../src/server/store/store';

const COMMUNITY = 'guifangyuan';

async function emptyStore(): Promise<Store> {
  const store = await openSqlite(':memory:');
  await store.db
    .insertInto('community')
    .values({
      id: COMMUNITY,
      name: '桂芳园',
      company: '佳和物业',
      hotline: '400',
      settings: '{}',
      last_serial: 0,
      chain_length: 0,
      chain_head: GENESIS,
    })
    .execute();
  return store;
}

const told = (note: string) => ({ type: 'noted', at: 1_787_540_400_000, by: 'somebody', note });

/** Two streams whose events lie between each other, six events in all. */
async function written(store: Store): Promise<void> {
  const heads: Record<string, { version: number; head: string }> = {};
  for (const [stream, note] of [
    ['a', '1'],
    ['b', '2'],
    ['a', '3'],
    ['a', '4'],
    ['b', '5'],
    ['b', '6'],
  ] as const) {
    const { version, head } = heads[stream] ?? { version: 0, head: GENESIS };
    const [row] = await store.write((tx) =>
      append(tx, { communityId: COMMUNITY, streamId: stream, version, head }, [told(note)]),
    );
    heads[stream] = { version: version + 1, head: row?.hash ?? '' };
  }
}

describe('the event log', () => {
  let store: Store;
  beforeEach(async () => {
    store = await emptyStore();
    await written(store);
  });
  afterEach(() => store.close());

  it('numbers events per stream and per community without gaps, and gives them back as they were told', async () => {
    const rows = await eventsOf(store.db, COMMUNITY, 'a');
    expect(rows.map(({ seq, position }) => [seq, position])).toEqual([
      [1, 1],
      [2, 3],
      [3, 4],
    ]);
    expect(rows.map((row) => toldBy(row))).toEqual([told('1'), told('3'), told('4')]);
    expect(checkStream(rows).every(({ intact }) => intact)).toBe(true);
    expect(await verifyCommunity(store.db, COMMUNITY)).toBeNull();
  });

  it('refuses whoever appends to a version that somebody else has moved on from', async () => {
    const stale = store.write((tx) =>
      append(tx, { communityId: COMMUNITY, streamId: 'a', version: 2, head: 'x' }, [told('late')]),
    );
    await expect(stale).rejects.toMatchObject({ code: 'staleVersion' });
    expect(await eventsOf(store.db, COMMUNITY, 'a')).toHaveLength(3);
    expect(await verifyCommunity(store.db, COMMUNITY)).toBeNull();
  });

  it('goes on holding when words are erased for privacy', async () => {
    await store.db.updateTable('event').set({ body: null, salt: null }).where('position', '=', 3).execute();
    expect(await verifyCommunity(store.db, COMMUNITY)).toBeNull();
    const rows = await eventsOf(store.db, COMMUNITY, 'a');
    expect(checkStream(rows).every(({ intact }) => intact)).toBe(true);
    expect(toldBy(rows[1] as EventRow)).toBeNull();
  });

  it('names the first broken link, whatever was changed, removed or exchanged', async () => {
    const columns = [
      'type',
      'at',
      'actor_id',
      'body',
      'commitment',
      'hash',
      'chain_hash',
      'stream_id',
    ] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 6 }),
        fc.constantFrom('remove', 'swap', ...columns),
        async (position, how) => {
          const rows = await store.db.selectFrom('event').selectAll().orderBy('position').execute();
          await tamper(store, rows, position, how);
          const broken = await verifyCommunity(store.db, COMMUNITY);
          await restore(store, rows);
          expect(broken).not.toBeNull();
          expect(broken?.position).toBe(how === 'swap' ? Math.min(position, (position % 6) + 1) : position);
        },
      ),
      { numRuns: 120 },
    );
    expect(await verifyCommunity(store.db, COMMUNITY)).toBeNull();
  });

  it('finds by an index what a person added to what others began', async () => {
    const { sql, parameters } = store.db
      .selectFrom('event')
      .select('stream_id')
      .where('community_id', '=', COMMUNITY)
      .where('actor_id', '=', 'somebody')
      .where(ADDED_BY_A_PERSON)
      .compile();
    const { rows } = await store.db.executeQuery<{ detail: string }>({
      sql: `explain query plan ${sql}`,
      parameters,
      query: { kind: 'RawNode' } as never,
      queryId: { queryId: 'plan' },
    });
    expect(rows.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('USING INDEX event_by_actor (community_id=? AND actor_id=?)'),
    ]);
  });

  it('notices that the end was cut off', async () => {
    await store.db.deleteFrom('event').where('position', '>=', 5).execute();
    expect(await verifyCommunity(store.db, COMMUNITY)).toMatchObject({ position: 5, reason: 'missing' });
  });
});

async function tamper(store: Store, rows: EventRow[], position: number, how: string): Promise<void> {
  const { db } = store;
  if (how === 'remove') {
    await db.deleteFrom('event').where('position', '=', position).execute();
  } else if (how === 'swap') {
    const other = (position % 6) + 1;
    const [mine, theirs] = [rows[position - 1] as EventRow, rows[other - 1] as EventRow];
    await db.updateTable('event').set({ position: -1 }).where('position', '=', position).execute();
    await db
      .updateTable('event')
      .set({ position })
      .where('stream_id', '=', theirs.stream_id)
      .where('seq', '=', theirs.seq)
      .execute();
    await db
      .updateTable('event')
      .set({ position: other })
      .where('stream_id', '=', mine.stream_id)
      .where('seq', '=', mine.seq)
      .execute();
  } else if (how === 'at') {
    await db.updateTable('event').set({ at: 1 }).where('position', '=', position).execute();
  } else {
    await db
      .updateTable('event')
      .set({ [how]: 'something else' })
      .where('position', '=', position)
      .execute();
  }
}

async function restore(store: Store, rows: EventRow[]): Promise<void> {
  await store.db.deleteFrom('event').execute();
  await store.db.insertInto('event').values(rows).execute();
}
