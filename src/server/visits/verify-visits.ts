import { isDeepStrictEqual } from 'node:util';
import { replayVisit, type Visit, type VisitEvent, type VisitEventType } from '../../domain/visit';
import { checkStream, type EventRow, eventsOfEach, firstBroken, toldBy } from '../events/event-log';
import { firstEvents, grouped, neverTold } from '../events/streams';
import type { Db } from '../store/schema';
import { storedVisit, type VisitRow, visitRow } from './projection';

/** The first visit of a community of which something does not hold. */
export interface BrokenVisit {
  readonly communityId: string;
  readonly visitId: string;
  /**
   * `event`: one of its events was changed, removed, added or exchanged. `record`: the row that lists and gates read is not
   * what its events tell. `invented`: no event tells of it.
   */
  readonly what: 'event' | 'record' | 'invented';
  readonly seq: number | null;
}

/** How a visit begins. */
const BEGINNINGS: readonly VisitEventType[] = ['preRegistered', 'walkInRegistered'];
const PAGE = 200;

/**
 * Holds every visit of a community against its events, in pages.
 *
 * @returns the first that does not hold, or null when all do
 */
export async function verifyVisits(db: Db, communityId: string): Promise<BrokenVisit | null> {
  let position = 0;
  for (;;) {
    const page = await firstEvents(db, communityId, BEGINNINGS, position, PAGE);
    const ids = page.map(({ stream_id }) => stream_id);
    const found = ids.length === 0 ? null : await firstFault(db, communityId, ids);
    if (found) return { communityId, ...found };
    position = page[page.length - 1]?.position ?? position;
    if (page.length < PAGE) break;
  }
  const invented = await neverTold(db, communityId, 'visit');
  return invented === null ? null : { communityId, visitId: invented, what: 'invented', seq: null };
}

async function firstFault(
  db: Db,
  communityId: string,
  ids: readonly string[],
): Promise<Omit<BrokenVisit, 'communityId'> | null> {
  const rows = await db
    .selectFrom('visit')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', 'in', ids)
    .execute();
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  const events = grouped(await eventsOfEach(db, communityId, ids), ({ stream_id }) => stream_id);
  for (const visitId of ids) {
    const row = rowOf.get(visitId) ?? null;
    const told = events.get(visitId) ?? [];
    const seq = firstBroken(checkStream(told), row?.version ?? 0);
    if (seq !== null) return { visitId, what: 'event', seq };
    if (row === null || !isAsTold(row, told)) return { visitId, what: 'record', seq: null };
  }
  return null;
}

function isAsTold(row: VisitRow, events: readonly EventRow[]): boolean {
  const last = events[events.length - 1];
  if (row.version !== last?.seq || row.head_hash !== last.hash || row.updated_at !== last.at) return false;
  const told = events.map((event) => toldBy<VisitEvent>(event));
  if (!told.every((event) => event !== null)) return true;
  try {
    const stored = { ...storedVisit(row), state: replayVisit(told) as Visit };
    return isDeepStrictEqual(parsed(visitRow(stored)), parsed(row));
  } catch {
    // A state that is no JSON, or events that cannot follow on each other.
    return false;
  }
}

/** The order of a state's fields says nothing. */
function parsed(row: VisitRow) {
  return { ...row, state: JSON.parse(row.state) as unknown };
}
