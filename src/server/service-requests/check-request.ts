import { isDeepStrictEqual } from 'node:util';
import type { Selectable } from 'kysely';
import { replay, type ServiceRequestEvent } from '../../domain/service-request';
import { checkStream, type EventRow, firstBroken, toldBy } from '../events/event-log';
import type { Database, Db } from '../store/schema';
import { rowOf, type ServiceRequestRow, storedFrom } from './projection';

type ReceiptRow = Selectable<Database['receipt']>;

/** What does not hold of a request. */
export interface RequestFault {
  /**
   * `event`: one of its events was changed, removed, added or exchanged. `record`: the row that lists and screens read is not what
   * its events tell. `receipt`: a receipt does not say what its closing says, or there is none.
   */
  readonly what: 'event' | 'record' | 'receipt';
  /** The number of the event, or of the closing, in the request; null where each of them holds. */
  readonly seq: number | null;
}

/**
 * Holds everything that is stored of one request against its events, and these against their chain.
 *
 * @param events all of them by their number
 * @returns the first thing that does not hold, or null
 */
export function faultOf(
  row: ServiceRequestRow | null,
  events: readonly EventRow[],
  receipts: readonly ReceiptRow[],
): RequestFault | null {
  const length = Math.max(row?.version ?? 0, ...receipts.map(({ seq }) => seq));
  const broken = firstBroken(checkStream(events), length);
  if (broken !== null) return { what: 'event', seq: broken };
  // Whoever writes a whole chain anew gives the closing another hash than its receipt has.
  const replaced = receipts.find(({ seq, hash }) => events[seq - 1]?.hash !== hash);
  if (replaced) return { what: 'receipt', seq: replaced.seq };
  if (row === null || !isAsTold(row, events)) return { what: 'record', seq: null };
  return receiptsHold(row, events, receipts) ? null : { what: 'receipt', seq: null };
}

/** Whether a row is what its events tell. Where words were erased they tell no longer all of it. */
function isAsTold(row: ServiceRequestRow, events: readonly EventRow[]): boolean {
  const last = events[events.length - 1];
  if (row.version !== last?.seq || row.head_hash !== last.hash || row.updated_at !== last.at) return false;
  const told = events.map((event) => toldBy<ServiceRequestEvent>(event));
  if (!told.every((event) => event !== null)) return true;
  try {
    const stored = { ...storedFrom(row), state: replay(told) as NonNullable<ReturnType<typeof replay>> };
    return isDeepStrictEqual(parsed(rowOf(stored)), parsed(row));
  } catch {
    // A state that is no JSON, or events that cannot follow on each other.
    return false;
  }
}

/** The order of a state's fields says nothing. */
function parsed(row: ServiceRequestRow) {
  return { ...row, state: JSON.parse(row.state) as unknown };
}

function receiptsHold(
  { serial, kind }: ServiceRequestRow,
  events: readonly EventRow[],
  receipts: readonly ReceiptRow[],
): boolean {
  const closings = events.filter(({ type }) => type === 'closed');
  return (
    closings.length === receipts.length &&
    closings.every((closing, index) => {
      const receipt = receipts[index];
      const closed = toldBy<ServiceRequestEvent>(closing);
      return (
        receipt?.seq === closing.seq &&
        receipt.serial === serial &&
        receipt.kind === kind &&
        receipt.received_at === events[0]?.at &&
        receipt.closed_at === closing.at &&
        (closed?.type !== 'closed' || receipt.close_reason === closed.reason)
      );
    })
  );
}

/** The receipts of requests, by the number of their closing. */
export function receiptsOf(db: Db, communityId: string, ids: readonly string[]): Promise<ReceiptRow[]> {
  return db
    .selectFrom('receipt')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('service_request_id', 'in', ids)
    .orderBy('seq')
    .execute();
}
