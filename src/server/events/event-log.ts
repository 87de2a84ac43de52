import { type Selectable, sql } from 'kysely';
import { DomainError } from '../../domain/errors';
import { grows } from '../store/commits';
import { insertInto, prepared, type ValueOf } from '../store/prepared';
import type { Database, Db, Tx } from '../store/schema';
import { chainHash, commit, commitmentOf, GENESIS, linkHash } from './chain';

export type EventRow = Selectable<Database['event']>;

/** What every event has, whatever it tells. */
export interface Told {
  readonly type: string;
  readonly at: number;
  readonly by: string;
}

export interface Stream {
  readonly communityId: string;
  readonly streamId: string;
  /** Events that the stream has already. */
  readonly version: number;
  /** Head of its hash chain, or `GENESIS` for a new stream. */
  readonly head: string;
}

/** Head of a community's chain: after how many events, and their hash. */
export interface ChainHead {
  readonly position: number;
  readonly hash: string;
}

/**
 * Appends events to a stream and to the chain of its community.
 *
 * @param standing where the community's chain stands, for who has just read it in this transaction
 * @returns their rows; the hash of the last is the new head of the stream's chain
 * @throws DomainError `staleVersion` when somebody else has appended since the stream was read
 */
export async function append(
  tx: Tx,
  stream: Stream,
  events: readonly Told[],
  standing?: ChainHead,
): Promise<EventRow[]> {
  if (events.length === 0) return [];
  const { communityId } = stream;
  const [before] = standing ? [standing] : await chainOf(tx, { communityId });
  if (!before) throw new Error(`there is no community ${communityId}`);
  const { rows, chain } = link(stream, before, events);
  try {
    for (const row of rows) await insertEvent(tx, row);
  } catch (error) {
    if (isTaken(error)) throw new DomainError('staleVersion');
    throw error;
  }
  await moveChain(tx, { communityId, ...chain });
  grows(tx, communityId);
  return rows;
}

/** Where the chain of a community stands. */
export const chainOf = prepared((db, value: ValueOf<{ communityId: string }>) =>
  db
    .selectFrom('community')
    .select(['chain_length as position', 'chain_head as hash'])
    .where('id', '=', value('communityId')),
);
const insertEvent = insertInto('event');
const moveChain = prepared((db, value: ValueOf<ChainHead & { communityId: string }>) =>
  db
    .updateTable('community')
    .set({ chain_length: value('position'), chain_head: value('hash') })
    .where('id', '=', value('communityId')),
);

/** The rows of new events, linked into the chain of their stream and of their community; and both new heads. */
export function link(
  stream: Stream,
  community: ChainHead,
  events: readonly Told[],
): { rows: EventRow[]; head: string; chain: ChainHead } {
  const { communityId, streamId } = stream;
  let { position, hash: chain } = community;
  let { version: seq, head } = stream;
  const rows = events.map((event) => {
    const { type, at, by } = event;
    // What has a column of its own is not told twice: without a value it is left out.
    const body = JSON.stringify({ ...event, type: undefined, at: undefined, by: undefined });
    const { salt, commitment } = commit(body);
    seq += 1;
    position += 1;
    head = linkHash(head, { communityId, streamId, seq, type, at, actorId: by, commitment });
    chain = chainHash(chain, head);
    return {
      community_id: communityId,
      stream_id: streamId,
      seq,
      position,
      type,
      at,
      actor_id: by,
      body,
      salt,
      commitment,
      hash: head,
      chain_hash: chain,
    };
  });
  return { rows, head, chain: { position, hash: chain } };
}

/** All events of a stream in their order. */
export function eventsOf(db: Db, communityId: string, streamId: string): Promise<EventRow[]> {
  return selectStream(db, { communityId, streamId });
}

const selectStream = prepared((db, value: ValueOf<{ communityId: string; streamId: string }>) =>
  db
    .selectFrom('event')
    .selectAll()
    .where('community_id', '=', value('communityId'))
    .where('stream_id', '=', value('streamId'))
    .orderBy('seq'),
);

/** An event as far as one has to hear that it happened. */
export type Heard = Pick<EventRow, 'position' | 'stream_id' | 'seq' | 'type'>;

/** What happened in a community after a position and up to another, in its order. */
export function heardBetween(
  db: Db,
  { communityId, after, upTo }: { communityId: string; after: number; upTo: number },
): Promise<Heard[]> {
  return selectBetween(db, { communityId, after, upTo });
}

const selectBetween = prepared((db, value: ValueOf<{ communityId: string; after: number; upTo: number }>) =>
  db
    .selectFrom('event')
    .select(['position', 'stream_id', 'seq', 'type'])
    .where('community_id', '=', value('communityId'))
    .where('position', '>', value('after'))
    .where('position', '<=', value('upTo'))
    .orderBy('position'),
);

/** Of the events of one person those that they added to what somebody else may have begun: said so, they are found by an index. */
export const ADDED_BY_A_PERSON = sql<boolean>`seq > 1 and actor_id <> 'system'`;

/** All events of some streams, those of each in their order. */
export function eventsOfEach(db: Db, communityId: string, streamIds: readonly string[]): Promise<EventRow[]> {
  return db
    .selectFrom('event')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('stream_id', 'in', streamIds)
    .orderBy('stream_id')
    .orderBy('seq')
    .execute();
}

/** An event as the domain told it, or null when its words were erased. */
export function toldBy<E extends Told>(row: EventRow): E | null {
  if (row.body === null) return null;
  return { ...JSON.parse(row.body), type: row.type, at: row.at, by: row.actor_id } as E;
}

/** Which of a stream's events still fit onto those before them: changed, exchanged and added ones do not. */
export function checkStream(rows: readonly EventRow[]): { row: EventRow; intact: boolean }[] {
  let previous = GENESIS;
  let expected = 1;
  return rows.map((row) => {
    const intact = row.seq === expected && wordsIntact(row) && row.hash === hashAfter(previous, row);
    previous = row.hash;
    expected = row.seq + 1;
    return { row, intact };
  });
}

/** Whether the words of an event are those that were committed to. Erased words have nothing left to compare, nor a salt. */
export function wordsIntact({ body, salt, commitment }: EventRow): boolean {
  if (body === null || salt === null) return body === salt;
  return commitmentOf(salt, body) === commitment;
}

/**
 * The place of the first event of a stream that does not hold, or is not there; null when all do.
 *
 * @param checked all of them, as `checkStream` gives them
 * @param length how many there should be
 */
export function firstBroken(checked: ReturnType<typeof checkStream>, length: number): number | null {
  for (let seq = 1; seq <= Math.max(length, checked.length); seq += 1) {
    const found = checked[seq - 1];
    if (found?.row.seq !== seq || !found.intact) return seq;
  }
  return null;
}

export function hashAfter(previous: string, row: EventRow): string {
  return linkHash(previous, {
    communityId: row.community_id,
    streamId: row.stream_id,
    seq: row.seq,
    type: row.type,
    at: row.at,
    actorId: row.actor_id,
    commitment: row.commitment,
  });
}

/** Two writers chose the same number: SQLite and PostgreSQL each say so in their own words. */
function isTaken(error: unknown): boolean {
  const code = (error as { code?: unknown }).code;
  return code === 'SQLITE_CONSTRAINT_PRIMARYKEY' || code === 'SQLITE_CONSTRAINT_UNIQUE' || code === '23505';
}
