import type { Selectable } from 'kysely';
import { DomainError } from '../../domain/errors';
import type { Database, Db, Tx } from '../store/schema';
import { chainHash, commit, commitmentOf, GENESIS, linkHash } from './chain';

export type EventRow = Selectable<Database['event']>;

/** What every event has, whatever it tells. */
export interface Told {
  readonly type: string;
  readonly at: number;
  readonly by: string;
}

interface Stream {
  readonly communityId: string;
  readonly streamId: string;
  /** Events that the stream has already. */
  readonly version: number;
  /** Head of its hash chain, or `GENESIS` for a new stream. */
  readonly head: string;
}

/**
 * Appends events to a stream and to the chain of its community.
 *
 * @returns the hash of each; the last is the new head of the stream's chain
 * @throws DomainError `staleVersion` when somebody else has appended since the stream was read
 */
export async function append(tx: Tx, stream: Stream, events: readonly Told[]): Promise<string[]> {
  if (events.length === 0) return [];
  const { communityId, streamId } = stream;
  const community = await tx
    .selectFrom('community')
    .select(['chain_length', 'chain_head'])
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  let { chain_length: position, chain_head: chainHead } = community;
  let head = stream.head;
  let seq = stream.version;

  const rows = events.map(({ type, at, by, ...told }) => {
    const body = JSON.stringify(told);
    const { salt, commitment } = commit(body);
    seq += 1;
    position += 1;
    head = linkHash(head, { communityId, streamId, seq, type, at, actorId: by, commitment });
    chainHead = chainHash(chainHead, head);
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
      chain_hash: chainHead,
    };
  });

  try {
    await tx.insertInto('event').values(rows).execute();
  } catch (error) {
    if (isTaken(error)) throw new DomainError('staleVersion');
    throw error;
  }
  await tx
    .updateTable('community')
    .set({ chain_length: position, chain_head: chainHead })
    .where('id', '=', communityId)
    .execute();
  return rows.map(({ hash }) => hash);
}

/** All events of a stream in their order. */
export function eventsOf(db: Db, communityId: string, streamId: string): Promise<EventRow[]> {
  return eventsOfEach(db, communityId, [streamId]);
}

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
