import type { SelectQueryBuilder } from 'kysely';
import { EMERGENCY_RANK, queuePlace, type ServiceRequest } from '../../domain/service-request';
import { prepared, type ValueOf } from '../store/prepared';
import type { Database, Db } from '../store/schema';

/** Beyond so many nobody counts on their turn any more. */
const MOST_IN_LINE = 500;

/**
 * How many wait before each of those who wait for a first answer from the desk. A complaint about the window waits for the supervisor and
 * stands in nobody's way; an emergency goes before everybody, and its own turn is not told (`@standard DESK-7, RULES-3`).
 */
export async function turnsInLine(db: Db, communityId: string): Promise<Map<string, number>> {
  const line = await selectLine(db, { communityId, limit: MOST_IN_LINE });
  return new Map(
    line.flatMap(({ id, queue_rank }, ahead) => (queue_rank === EMERGENCY_RANK ? [] : [[id, ahead]])),
  );
}

/** How many wait before somebody who comes now, `MOST_IN_LINE` at the most. */
export async function waitingNow(db: Db, communityId: string): Promise<number> {
  const [{ count } = { count: 0 }] = await countLine(db, { communityId });
  return Number(count);
}

/**
 * How many wait before this request for a first answer, `MOST_IN_LINE` at the most; null when it does not stand in that line, and for an
 * emergency: whose pipe has burst is told by when somebody answers, and not to wait for their turn (`@standard CRISIS-1`).
 */
export async function turnOf(db: Db, state: ServiceRequest): Promise<number | null> {
  const place = queuePlace(state);
  if (state.status !== 'received' || state.aboutWindow) return null;
  if (place === null || place.rank === EMERGENCY_RANK) return null;
  const { communityId, id } = state;
  const [{ count } = { count: 0 }] = await countBefore(db, { communityId, id, ...place });
  return Number(count);
}

const selectLine = prepared((db, value: ValueOf<{ communityId: string; limit: number }>) =>
  inLine(db, value('communityId'))
    .select(['id', 'queue_rank'])
    .orderBy('queue_rank')
    .orderBy('queue_since')
    .orderBy('id')
    .limit(value('limit')),
);

const countLine = prepared((db, value: ValueOf<{ communityId: string }>) =>
  counted(db, inLine(db, value('communityId')).select('id').limit(MOST_IN_LINE)),
);

const countBefore = prepared(
  (db, value: ValueOf<{ communityId: string; id: string; rank: number; since: number }>) =>
    counted(
      db,
      inLine(db, value('communityId'))
        .where((eb) =>
          eb(
            eb.refTuple('queue_rank', 'queue_since', 'id'),
            '<',
            eb.tuple(value('rank'), value('since'), value('id')),
          ),
        )
        .select('id')
        .limit(MOST_IN_LINE),
    ),
);

/** Counts what a query finds, which says itself how many are enough. */
function counted(db: Db, found: SelectQueryBuilder<Database, 'service_request', { id: string }>) {
  return db.selectFrom(found.as('found')).select((eb) => eb.fn.countAll<number>().as('count'));
}

function inLine(db: Db, communityId: string) {
  return db
    .selectFrom('service_request')
    .where('community_id', '=', communityId)
    .where('queue_rank', 'is not', null)
    .where('status', '=', 'received')
    .where('about_window', '=', 0);
}
