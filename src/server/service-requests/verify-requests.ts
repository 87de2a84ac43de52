import { eventsOfEach } from '../events/event-log';
import { type FirstEvent, firstEvents, grouped, neverTold } from '../events/streams';
import type { Db } from '../store/schema';
import { faultOf, type RequestFault, receiptsOf } from './check-request';

/** The first request of a community of which something does not hold. */
export interface BrokenRequest {
  readonly communityId: string;
  readonly serviceRequestId: string;
  /** Besides what can be wrong with one request: its number is not its place among those received, or nobody ever filed it. */
  readonly what: RequestFault['what'] | 'serial' | 'invented';
  readonly seq: number | null;
}

const PAGE = 200;

/**
 * Holds every request of a community against its events, in the order in which they were received, in pages.
 *
 * @returns the first that does not hold, or null when all do
 */
export async function verifyRequests(db: Db, communityId: string): Promise<BrokenRequest | null> {
  let serial = 0;
  let position = 0;
  for (;;) {
    const page = await firstEvents(db, communityId, ['received'], position, PAGE);
    const found = page.length > 0 ? await firstFault(db, communityId, page, serial) : null;
    if (found) return { communityId, ...found };
    serial += page.length;
    position = page[page.length - 1]?.position ?? position;
    if (page.length < PAGE) break;
  }
  const invented =
    (await neverTold(db, communityId, 'service_request')) ?? (await neverTold(db, communityId, 'receipt'));
  return invented ? { communityId, serviceRequestId: invented, what: 'invented', seq: null } : null;
}

async function firstFault(
  db: Db,
  communityId: string,
  page: readonly FirstEvent[],
  before: number,
): Promise<Omit<BrokenRequest, 'communityId'> | null> {
  const ids = page.map(({ stream_id }) => stream_id);
  const rows = await db
    .selectFrom('service_request')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', 'in', ids)
    .execute();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const events = grouped(await eventsOfEach(db, communityId, ids), ({ stream_id }) => stream_id);
  const receipts = grouped(await receiptsOf(db, communityId, ids), (receipt) => receipt.service_request_id);
  for (const [index, serviceRequestId] of ids.entries()) {
    const row = rowOf.get(serviceRequestId) ?? null;
    const fault = faultOf(row, events.get(serviceRequestId) ?? [], receipts.get(serviceRequestId) ?? []);
    if (fault) return { serviceRequestId, ...fault };
    if (row?.serial !== before + index + 1) return { serviceRequestId, what: 'serial', seq: null };
  }
  return null;
}
