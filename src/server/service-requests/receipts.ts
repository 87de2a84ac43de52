import type { ResponseOf } from '../../contract/endpoints';
import { DomainError } from '../../domain/errors';
import type { ServiceRequestEvent } from '../../domain/service-request';
import { checkStream, type EventRow, eventsOf } from '../events/event-log';
import type { Db, Tx } from '../store/schema';
import { faultOf, receiptsOf } from './check-request';
import type { Stored } from './projection';

/** Gives a receipt for each closing among the events that were just appended. */
export async function keepReceipts(
  tx: Tx,
  { state, serial }: Stored,
  events: readonly ServiceRequestEvent[],
  rows: readonly EventRow[],
): Promise<void> {
  for (const [index, event] of events.entries()) {
    if (event.type !== 'closed') continue;
    const { hash, seq } = rows[index] as EventRow;
    await tx
      .insertInto('receipt')
      .values({
        hash,
        community_id: state.communityId,
        service_request_id: state.id,
        seq,
        serial,
        kind: state.kind,
        received_at: state.receivedAt,
        closed_at: event.at,
        close_reason: event.reason,
      })
      .execute();
  }
}

/**
 * What a receipt said when it was given, every event up to its closing, and whether the request still is what its events were:
 * also those after the closing. Public to whoever holds the hash, and so without names and words.
 *
 * @throws DomainError `notFound` when no receipt has this hash
 */
export async function receiptFor(db: Db, hash: string): Promise<ResponseOf<'getReceipt'>> {
  // The one look-up that is not scoped by community: the hash itself is the key.
  const receipt = await db.selectFrom('receipt').selectAll().where('hash', '=', hash).executeTakeFirst();
  if (!receipt) throw new DomainError('notFound');
  const { community_id: communityId, service_request_id: id, seq } = receipt;
  const community = await db
    .selectFrom('community')
    .select('name')
    .where('id', '=', communityId)
    .executeTakeFirstOrThrow();
  const row = await db
    .selectFrom('service_request')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', '=', id)
    .executeTakeFirst();
  const events = await eventsOf(db, communityId, id);
  const fault = faultOf(row ?? null, events, await receiptsOf(db, communityId, [id]));
  const reopened = events.some((event) => event.type === 'reopened' && event.seq > seq);
  return {
    hash,
    serial: receipt.serial,
    community: community.name,
    kind: receipt.kind,
    receivedAt: receipt.received_at,
    closedAt: receipt.closed_at,
    closeReason: reopened ? 'reopened' : receipt.close_reason,
    events: checkStream(events)
      .filter(({ row: event }) => event.seq <= seq)
      .map(({ row: event, intact }) => ({
        seq: event.seq,
        type: event.type,
        at: event.at,
        hash: event.hash,
        intact,
      })),
    intact: fault === null,
    brokenAt: fault?.seq ?? null,
  };
}
