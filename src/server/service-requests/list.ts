import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { VIEWS } from '../../contract/schemas/service-request';
import type { Role } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import type { Status } from '../../domain/service-request';
import type { Identity } from '../http/call';
import { decodeCursor, encodeCursor } from '../store/cursor';
import { preparedInShapes } from '../store/prepared';
import type { Database, Db } from '../store/schema';
import type { ServiceRequestRow } from './projection';

export type View = (typeof VIEWS)[number];
type Column = keyof Database['service_request'] &
  ('queue_rank' | 'queue_since' | 'promise_due_at' | 'updated_at' | 'id');
type Eb = ExpressionBuilder<Database, 'service_request'>;
type Condition = (eb: Eb) => Expression<SqlBool>;

export interface Reader {
  readonly me: Identity;
  readonly now: number;
}

interface ViewRule {
  readonly roles: readonly Role[];
  /** A request is in the view if one of these is so. Each by itself can be read from an index in the order of the view. */
  readonly ways: (reader: Reader) => readonly Condition[];
  readonly order: readonly Column[];
  readonly direction: 'asc' | 'desc';
}

/** States in which somebody has the work. */
export const WORKING: readonly Status[] = ['dispatched', 'underway', 'onHold'];

/** Who sees what in which order. Each rule narrows what `readable` already allows. */
const RULES: Readonly<Record<View, ViewRule>> = {
  mine: {
    roles: ['resident', 'frontDesk', 'technician', 'supervisor'],
    ways: ({ me }) =>
      me.role === 'resident'
        ? theirs(me)
        : [(eb) => eb('taken_by', '=', me.personId), (eb) => eb('technician_id', '=', me.personId)],
    order: ['updated_at', 'id'],
    direction: 'desc',
  },
  queue: {
    roles: ['frontDesk', 'supervisor'],
    ways: () => [(eb) => eb('queue_rank', 'is not', null)],
    order: ['queue_rank', 'queue_since', 'id'],
    direction: 'asc',
  },
  callbacks: {
    roles: ['frontDesk', 'supervisor'],
    ways: () => [(eb) => eb.and([open(eb), eb('status', '=', 'handled')])],
    order: ['promise_due_at', 'id'],
    direction: 'asc',
  },
  jobs: {
    roles: ['frontDesk', 'technician', 'supervisor'],
    ways: ({ me }) => [(eb) => eb.and([open(eb), assignedTo(eb, me)])],
    order: ['promise_due_at', 'id'],
    direction: 'asc',
  },
  overdue: {
    roles: ['frontDesk', 'supervisor'],
    ways: ({ now }) => [(eb) => eb.and([open(eb), eb('promise_due_at', '<', now)])],
    order: ['promise_due_at', 'id'],
    direction: 'asc',
  },
  all: {
    roles: ['frontDesk', 'supervisor'],
    ways: () => [() => sql<SqlBool>`1 = 1`],
    order: ['updated_at', 'id'],
    direction: 'desc',
  },
};

/** What a row says by itself; everything else is in the state to which its head points. */
const LISTED = [
  'id',
  'serial',
  'head_hash',
  'updated_at',
  'queue_rank',
  'queue_since',
  'promise_due_at',
] as const satisfies readonly (keyof ServiceRequestRow)[];
export type ListedRow = Pick<ServiceRequestRow, (typeof LISTED)[number]>;

export interface Page {
  readonly rows: ListedRow[];
  readonly nextCursor: string | null;
}

export interface Wanted {
  readonly view: View;
  readonly state?: 'open' | 'closed' | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * One page of a view, scoped to what the reader may see.
 *
 * @throws DomainError `notPermitted` when the role has no such view
 */
export async function listRows(
  db: Db,
  reader: Reader,
  { view, state, cursor, limit }: Wanted,
): Promise<Page> {
  assertView(reader.me.role, view);
  const rule = RULES[view];
  const { order } = rule;
  const after = cursor === undefined ? [] : decodeCursor(cursor, order.length);
  const values = {
    ...valuesOf(reader),
    limit: limit + 1,
    ...Object.fromEntries(after.map((value, index) => [`after${index}`, value])),
  };
  const pages: ListedRow[][] = [];
  for (let way = 0; way < rule.ways(reader).length; way += 1)
    pages.push(
      await selectPage(db, { ...shapeOf(reader), view, state, after: after.length > 0, way }, values),
    );
  const rows = merged(pages, rule);
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  const more = rows.length > limit && last !== undefined;
  return {
    rows: page,
    nextCursor: more ? encodeCursor(order.map((column) => last[column] as number | string)) : null,
  };
}

export interface Counted {
  readonly counts: Readonly<Record<string, number>>;
  /** Until when they hold, if nothing happens in the community: then the next promise has run out. */
  readonly until: number;
}

/** How many there are in each view of the reader: the numbers on the tabs. */
export async function countViews(db: Db, reader: Reader): Promise<Counted['counts']> {
  return (await countOpen(db, reader)).counts;
}

export async function countOpen(db: Db, reader: Reader): Promise<Counted> {
  const [counted] = await selectCounts(db, shapeOf(reader), valuesOf(reader));
  const { until, ...counts } = counted as { until: number | null } & Record<string, number>;
  return { counts, until: until ?? Number.POSITIVE_INFINITY };
}

/** The id of the request that is next in the queue, or null when nobody waits (`@standard RULES-3`). */
export async function nextReceived(db: Db, reader: Reader): Promise<string | null> {
  assertView(reader.me.role, 'queue');
  const [next] = await selectNext(db, shapeOf(reader), valuesOf(reader));
  return next?.id ?? null;
}

/** What the text of a query depends on. */
interface Shape {
  readonly role: Role;
  readonly inDepartment: boolean;
  readonly rooms: number;
}
type PlaceFor = <T extends string | number | null>(name: string) => T;

function shapeOf({ me }: Reader): Shape {
  return { role: me.role, inDepartment: me.departmentId !== null, rooms: me.roomIds.length };
}

function valuesOf({ me, now }: Reader): Record<string, string | number | null> {
  return {
    community: me.communityId,
    person: me.personId,
    department: me.departmentId,
    ...Object.fromEntries(me.roomIds.map((id, index) => [`room${index}`, id])),
    now,
  };
}

/** A reader of a shape, with places where the values of a certain one belong. */
function readerOf({ role, inDepartment, rooms }: Shape, value: PlaceFor): Reader {
  return {
    me: {
      communityId: value('community'),
      personId: value('person'),
      role,
      departmentId: inDepartment ? value('department') : null,
      roomIds: Array.from({ length: rooms }, (_, index) => value<string>(`room${index}`)),
      tokenHash: '',
    },
    now: value('now'),
  };
}

interface PageShape extends Shape, Pick<Wanted, 'view' | 'state'> {
  readonly after: boolean;
  /** Which of the ways into the view. */
  readonly way: number;
}

const selectPage = preparedInShapes((db, value, shape: PageShape) => {
  const reader = readerOf(shape, value);
  const { ways, order, direction } = RULES[shape.view];
  const way = ways(reader)[shape.way];
  if (way === undefined) throw new Error(`the view ${shape.view} has no such way`);
  let query = readableRows(db, reader).where(way).select(LISTED);
  if (shape.state === 'open') query = query.where(open);
  if (shape.state === 'closed') query = query.where('status', '=', sql.lit('closed'));
  if (shape.after) {
    const columns = sql.join(order.map((column) => sql.ref(column)));
    const values = sql.join(order.map((_, index) => value(`after${index}`)));
    const sign = sql.raw(direction === 'asc' ? '>' : '<');
    query = query.where(sql<SqlBool>`(${columns}) ${sign} (${values})`);
  }
  for (const column of order) query = query.orderBy(column, direction);
  return query.limit(value<number>('limit'));
});

/** The pages of several ways as one, in the order of the view; what is on more than one of them stands there once. */
function merged(pages: readonly ListedRow[][], { order, direction }: ViewRule): ListedRow[] {
  const [only = [], ...others] = pages;
  if (others.length === 0) return only;
  const rows = [...new Map(pages.flat().map((row) => [row.id, row])).values()];
  const sign = direction === 'asc' ? 1 : -1;
  return rows.sort((one, other) => {
    for (const column of order) {
      const [a, b] = [one[column] ?? 0, other[column] ?? 0];
      if (a !== b) return a < b ? -sign : sign;
    }
    return 0;
  });
}

const selectCounts = preparedInShapes((db, value, shape: Shape) => {
  const reader = readerOf(shape, value);
  // Who may read what is asked of each row counted: as a condition of the whole it would lead away from the index of the open.
  return db
    .selectFrom('service_request')
    .where('community_id', '=', reader.me.communityId)
    .where(open)
    .select((eb) => [
      eb.fn.min('promise_due_at').filterWhere('promise_due_at', '>=', reader.now).as('until'),
      ...viewsCounted(shape.role).map((view) =>
        eb.fn
          .countAll<number>()
          .filterWhere((row) =>
            row.and([readable(row, reader.me), row.or(RULES[view].ways(reader).map((way) => way(row)))]),
          )
          .as(view),
      ),
    ]);
});

const selectNext = preparedInShapes((db, value, shape: Shape) => {
  const reader = readerOf(shape, value);
  return readableRows(db, reader)
    .where('queue_rank', 'is not', null)
    .where('status', '=', 'received')
    .where('taken_by', 'is', null)
    .select('id')
    .orderBy('queue_rank')
    .orderBy('queue_since')
    .orderBy('id')
    .limit(1);
});

function viewsCounted(role: Role): View[] {
  const views: View[] = role === 'resident' ? ['mine'] : ['queue', 'callbacks', 'jobs', 'overdue', 'mine'];
  return views.filter((view) => RULES[view].roles.includes(role));
}

/** @throws DomainError `notPermitted` */
function assertView(role: Role, view: View): void {
  if (!RULES[view].roles.includes(role)) throw new DomainError('notPermitted', { view });
}

function readableRows(db: Db, { me }: Reader) {
  return db
    .selectFrom('service_request')
    .where('community_id', '=', me.communityId)
    .where((eb) => readable(eb, me));
}

/** Said in these very words, or the indexes of what is open are not used. */
function open(eb: Eb): Expression<SqlBool> {
  return eb('status', '!=', sql.lit('closed'));
}

/**
 * The rows that `mayRead` would let through, said in SQL so that lists and counts leak nothing. A test holds the
 * two against each other.
 */
function readable(eb: Eb, me: Identity): Expression<SqlBool> {
  if (me.role === 'resident') return eb.or(theirs(me).map((way) => way(eb)));
  if (me.role === 'supervisor' || me.role === 'frontDesk') return notKeptFrom(eb, me);
  return eb.and([notKeptFrom(eb, me), assignedTo(eb, me)]);
}

/** A complaint never reaches the person complained about, nor one about the window the desk (`@standard RULES-8`). */
export function notKeptFrom(eb: Eb, me: Identity): Expression<SqlBool> {
  const notAboutMe = eb.or([eb('about_staff_id', 'is', null), eb('about_staff_id', '!=', me.personId)]);
  return me.role === 'frontDesk' ? eb.and([notAboutMe, eb('about_window', '=', 0)]) : notAboutMe;
}

/** Their own, and the repairs of their home. */
function theirs(me: Identity): readonly Condition[] {
  const repairs = me.roomIds.map(
    (id): Condition =>
      (eb) =>
        eb.and([eb('kind', '=', sql.lit('repair')), eb('room_id', '=', id)]),
  );
  return [(eb) => eb('requester_id', '=', me.personId), ...repairs];
}

function assignedTo(eb: Eb, me: Identity): Expression<SqlBool> {
  const inPerson = eb('technician_id', '=', me.personId);
  const working = eb('status', 'in', WORKING);
  if (me.departmentId === null) return eb.and([working, inPerson]);
  const department = eb.and([eb('technician_id', 'is', null), eb('department_id', '=', me.departmentId)]);
  return eb.and([working, eb.or([inPerson, department])]);
}
