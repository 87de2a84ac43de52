import type { ResponseOf } from '../../contract/endpoints';
import { DomainError } from '../../domain/errors';
import type { Read, Write } from '../http/call';
import { decodeCursor, encodeCursor } from '../store/cursor';
import type { Db } from '../store/schema';

type DeadLetter = ResponseOf<'retryDeadLetter'>;

interface Row {
  readonly id: string;
  readonly topic: string;
  readonly payload: string;
  readonly attempts: number;
  readonly last_error: string | null;
  readonly dead_at: number | null;
}

/** What was given up, the newest first. It says what it was and why, and not to whom: the administrator need not know. */
export const listDeadLetters: Read<'listDeadLetters'> = async ({ me, query, at }, db) => {
  let dead = letters(db, me.communityId);
  if (query.cursor !== undefined) {
    const [at, id] = decodeCursor(query.cursor, 2) as [number, string];
    dead = dead.where((eb) =>
      eb.or([eb('dead_at', '<', at), eb.and([eb('dead_at', '=', at), eb('id', '<', id)])]),
    );
  }
  const rows = await dead
    .orderBy('dead_at', 'desc')
    .orderBy('id', 'desc')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  const more = rows.length > query.limit && last !== undefined;
  return {
    letters: await Promise.all(page.map((row) => shown(db, me.communityId, row))),
    nextCursor: more ? encodeCursor([last.dead_at ?? 0, last.id]) : null,
    now: at,
  };
};

/** Sends it off once more, with as many attempts as at first. */
export const retryDeadLetter: Write<'retryDeadLetter'> = async ({ me, params, at }, tx) => {
  const row = await letters(tx, me.communityId).where('id', '=', params.id).executeTakeFirst();
  if (!row) throw new DomainError('notFound');
  await tx
    .updateTable('outbox')
    .set({ dead_at: null, attempts: 0, due_at: at })
    .where('community_id', '=', me.communityId)
    .where('id', '=', row.id)
    .execute();
  return shown(tx, me.communityId, row);
};

function letters(db: Db, communityId: string) {
  return db
    .selectFrom('outbox')
    .select(['id', 'topic', 'payload', 'attempts', 'last_error', 'dead_at'])
    .where('community_id', '=', communityId)
    .where('dead_at', 'is not', null);
}

async function shown(db: Db, communityId: string, row: Row): Promise<DeadLetter> {
  // Errands name what they are about: a topic, and a request.
  const { topic, serviceRequestId } = JSON.parse(row.payload) as {
    topic?: string;
    serviceRequestId?: string;
  };
  const request =
    serviceRequestId === undefined
      ? undefined
      : await db
          .selectFrom('service_request')
          .select('serial')
          .where('community_id', '=', communityId)
          .where('id', '=', serviceRequestId)
          .executeTakeFirst();
  return {
    id: row.id,
    what: topic ?? row.topic,
    serial: request?.serial ?? null,
    reason: row.last_error ?? '',
    attempts: row.attempts,
    at: row.dead_at ?? 0,
  };
}
