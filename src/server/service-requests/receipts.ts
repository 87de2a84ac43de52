import { sql } from 'kysely';
import type { ResponseOf } from '../../contract/endpoints';
import { DomainError } from '../../domain/errors';
import { checkStream, eventsOf } from '../events/event-log';
import type { Db } from '../store/schema';
import { storedFrom } from './projection';

/**
 * What a receipt covers, and whether it still holds: every event up to the closing whose hash it is. Public to
 * whoever holds the hash, and so without names and words.
 *
 * @throws DomainError `notFound` when no closing has this hash
 */
export async function receiptFor(db: Db, hash: string): Promise<ResponseOf<'getReceipt'>> {
  // The one look-up that is not scoped by community: the hash itself is the key.
  const closing = await db
    .selectFrom('event')
    .select(['community_id', 'stream_id', 'seq', 'at'])
    .where('hash', '=', hash)
    .where('type', '=', sql.lit('closed'))
    .executeTakeFirst();
  if (!closing) throw new DomainError('notFound');
  const { community_id: communityId, stream_id: streamId } = closing;
  const row = await db
    .selectFrom('service_request')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', '=', streamId)
    .executeTakeFirstOrThrow();
  const community = await db
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();

  const covered = checkStream(await eventsOf(db, communityId, streamId)).filter(
    ({ row: event }) => event.seq <= closing.seq,
  );
  const broken = covered.find(({ intact }) => !intact) ?? null;
  const complete = covered.length === closing.seq;
  const { state, serial } = storedFrom(row);
  return {
    hash,
    serial,
    community: community.name,
    kind: state.kind,
    receivedAt: state.receivedAt,
    closedAt: closing.at,
    closeReason: state.status === 'closed' ? state.closeReason : 'reopened',
    events: covered.map(({ row: event, intact }) => ({
      seq: event.seq,
      type: event.type,
      at: event.at,
      hash: event.hash,
      intact,
    })),
    intact: broken === null && complete,
    brokenAt: broken?.row.seq ?? (complete ? null : covered.length + 1),
  };
}
