import { eventsOfEach } from '../events/event-log';
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
    const page = await receivedAfter(db, communityId, position);
    const found = page.length > 0 ? await firstFault(db, communityId, page, serial) : null;
    if (found) return { communityId, ...found };
    serial += page.length;
    position = page[page.length - 1]?.position ?? position;
    if (page.length < PAGE) break;
  }
  const invented =
    (await neverFiled(db, communityId, 'service_request')) ?? (await neverFiled(db, communityId, 'receipt'));
  return invented ? { communityId, serviceRequestId: invented, what: 'invented', seq: null } : null;
}

interface Received {
  readonly stream_id: string;
  readonly position: number;
}

/** The first event of each request, which numbers it. */
function receivedAfter(db: Db, communityId: string, position: number): Promise<Received[]> {
  return db
    .selectFrom('event')
    .select(['stream_id', 'position'])
    .where('community_id', '=', communityId)
    .where('seq', '=', 1)
    .where('position', '>', position)
    .orderBy('position')
    .limit(PAGE)
    .execute();
}

async function firstFault(
  db: Db,
  communityId: string,
  page: readonly Received[],
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

/** A row of which no event tells that its request was received. */
async function neverFiled(
  db: Db,
  communityId: string,
  table: 'service_request' | 'receipt',
): Promise<string | null> {
  const id = table === 'receipt' ? 'receipt.service_request_id' : 'service_request.id';
  const row = await db
    .selectFrom(table)
    .select(`${id} as id`)
    .where(`${table}.community_id`, '=', communityId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('event')
            .select('event.seq')
            .where('event.community_id', '=', communityId)
            .whereRef('event.stream_id', '=', id)
            .where('event.seq', '=', 1),
        ),
      ),
    )
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

function grouped<T>(rows: readonly T[], keyOf: (row: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
