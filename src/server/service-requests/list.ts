import { type Expression, type ExpressionBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import type { VIEWS } from '../../contract/schemas/service-request';
import type { Role } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import type { Status } from '../../domain/service-request';
import type { Identity } from '../http/call';
import type { Database, Db } from '../store/schema';
import { decodeCursor, encodeCursor } from './cursor';
import type { ServiceRequestRow } from './projection';

export type View = (typeof VIEWS)[number];
type Column = keyof Database['service_request'] &
  ('queue_rank' | 'queue_since' | 'promise_due_at' | 'updated_at' | 'id');
type Eb = ExpressionBuilder<Database, 'service_request'>;

interface Reader {
  readonly me: Identity;
  readonly now: number;
}

interface ViewRule {
  readonly roles: readonly Role[];
  readonly where: (eb: Eb, reader: Reader) => Expression<SqlBool>;
  readonly order: readonly Column[];
  readonly direction: 'asc' | 'desc';
}

/** States in which somebody has the work. */
export const WORKING: readonly Status[] = ['dispatched', 'underway', 'onHold'];

/** Who sees what in which order. Each rule narrows what `readable` already allows. */
const RULES: Readonly<Record<View, ViewRule>> = {
  mine: {
    roles: ['resident', 'frontDesk', 'technician', 'supervisor'],
    where: (eb, { me }) =>
      me.role === 'resident'
        ? theirs(eb, me)
        : eb.or([eb('taken_by', '=', me.personId), eb('technician_id', '=', me.personId)]),
    order: ['updated_at', 'id'],
    direction: 'desc',
  },
  queue: {
    roles: ['frontDesk', 'supervisor'],
    where: (eb) => eb('queue_rank', 'is not', null),
    order: ['queue_rank', 'queue_since', 'id'],
    direction: 'asc',
  },
  callbacks: {
    roles: ['frontDesk', 'supervisor'],
    where: (eb) => eb('status', '=', 'handled'),
    order: ['promise_due_at', 'id'],
    direction: 'asc',
  },
  jobs: {
    roles: ['frontDesk', 'technician', 'supervisor'],
    where: (eb, { me }) => eb.and([eb('status', 'in', WORKING), assignedTo(eb, me)]),
    order: ['promise_due_at', 'id'],
    direction: 'asc',
  },
  overdue: {
    roles: ['frontDesk', 'supervisor'],
    where: (eb, { now }) => eb('promise_due_at', '<', now),
    order: ['promise_due_at', 'id'],
    direction: 'asc',
  },
  all: {
    roles: ['frontDesk', 'supervisor'],
    where: () => sql<SqlBool>`1 = 1`,
    order: ['updated_at', 'id'],
    direction: 'desc',
  },
};

export interface Page {
  readonly rows: ServiceRequestRow[];
  readonly nextCursor: string | null;
}

/**
 * One page of a view, scoped to what the reader may see.
 *
 * @throws DomainError `notPermitted` when the role has no such view
 */
export async function listRows(
  db: Db,
  reader: Reader,
  {
    view,
    state,
    cursor,
    limit,
  }: { view: View; state?: 'open' | 'closed' | undefined; cursor?: string | undefined; limit: number },
): Promise<Page> {
  const { order, direction } = RULES[view];
  let query = inView(db, reader, view).selectAll();
  if (state === 'open') query = query.where('status', '!=', 'closed');
  if (state === 'closed') query = query.where('status', '=', 'closed');
  if (cursor !== undefined) {
    const after = decodeCursor(cursor, order.length);
    const columns = sql.join(order.map((column) => sql.ref(column)));
    const values = sql.join(after.map((value) => sql.val(value)));
    query = query.where(
      direction === 'asc'
        ? sql<SqlBool>`(${columns}) > (${values})`
        : sql<SqlBool>`(${columns}) < (${values})`,
    );
  }
  for (const column of order) query = query.orderBy(column, direction);
  const rows = await query.limit(limit + 1).execute();
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  const more = rows.length > limit && last !== undefined;
  return {
    rows: page,
    nextCursor: more ? encodeCursor(order.map((column) => last[column] as number | string)) : null,
  };
}

/** How many there are in each view of the reader: the numbers on the tabs. */
export async function countViews(db: Db, reader: Reader): Promise<Record<string, number>> {
  const counted: View[] =
    reader.me.role === 'resident' ? ['mine'] : ['queue', 'callbacks', 'jobs', 'overdue', 'mine'];
  const counts: Record<string, number> = {};
  for (const view of counted) {
    if (!RULES[view].roles.includes(reader.me.role)) continue;
    const { count } = await inView(db, reader, view)
      .select((eb) => eb.fn.countAll<number>().as('count'))
      .where('status', '!=', 'closed')
      .executeTakeFirstOrThrow();
    counts[view] = Number(count);
  }
  return counts;
}

/** The request that is next in the queue, or null when nobody waits (`@standard RULES-3`). */
export async function nextReceived(db: Db, reader: Reader): Promise<ServiceRequestRow | null> {
  const row = await inView(db, reader, 'queue')
    .selectAll()
    .where('status', '=', 'received')
    .where('taken_by', 'is', null)
    .orderBy('queue_rank')
    .orderBy('queue_since')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ?? null;
}

function inView(db: Db, reader: Reader, view: View): SelectQueryBuilder<Database, 'service_request', object> {
  const rule = RULES[view];
  if (!rule.roles.includes(reader.me.role)) throw new DomainError('notPermitted', { view });
  return db
    .selectFrom('service_request')
    .where('community_id', '=', reader.me.communityId)
    .where((eb) => eb.and([readable(eb, reader.me), rule.where(eb, reader)]));
}

/**
 * The rows that `mayRead` would let through, said in SQL so that lists and counts leak nothing. A test holds the
 * two against each other.
 */
function readable(eb: Eb, me: Identity): Expression<SqlBool> {
  if (me.role === 'resident') return theirs(eb, me);
  if (me.role === 'supervisor' || me.role === 'frontDesk') return notKeptFrom(eb, me);
  return eb.and([notKeptFrom(eb, me), assignedTo(eb, me)]);
}

/** A complaint never reaches the person complained about, nor one about the window the desk (`@standard RULES-8`). */
export function notKeptFrom(eb: Eb, me: Identity): Expression<SqlBool> {
  const notAboutMe = eb.or([eb('about_staff_id', 'is', null), eb('about_staff_id', '!=', me.personId)]);
  return me.role === 'frontDesk' ? eb.and([notAboutMe, eb('about_window', '=', 0)]) : notAboutMe;
}

/** Their own, and the repairs of their home. */
function theirs(eb: Eb, me: Identity): Expression<SqlBool> {
  const own = eb('requester_id', '=', me.personId);
  if (me.roomIds.length === 0) return own;
  return eb.or([own, eb.and([eb('kind', '=', 'repair'), eb('room_id', 'in', [...me.roomIds])])]);
}

function assignedTo(eb: Eb, me: Identity): Expression<SqlBool> {
  const inPerson = eb('technician_id', '=', me.personId);
  const working = eb('status', 'in', WORKING);
  if (me.departmentId === null) return eb.and([working, inPerson]);
  const department = eb.and([eb('technician_id', 'is', null), eb('department_id', '=', me.departmentId)]);
  return eb.and([working, eb.or([inPerson, department])]);
}
