import { type SqlBool, sql } from 'kysely';
import type { Identity } from '../http/call';
import { decodeCursor, encodeCursor } from '../store/cursor';
import { preparedInShapes } from '../store/prepared';
import type { Db } from '../store/schema';
import type { VisitRow } from './projection';

type View = 'upcoming' | 'past';
type Listed = Pick<VisitRow, 'id' | 'from_at' | 'ended_at' | 'state'>;

interface Shape {
  readonly view: View;
  /** Their own guests, or the walk-ins of a room. */
  readonly way: 'guests' | 'walkIns';
  readonly after: boolean;
}

/**
 * One page of a resident's visits: the guests whom they announced, and who came to their rooms unannounced. What is next comes
 * first; of what is past, the last.
 */
export async function listVisitsOf(
  db: Db,
  { communityId, personId, roomIds }: Identity,
  { view, cursor, limit }: { view: View; cursor?: string | undefined; limit: number },
): Promise<{ states: string[]; nextCursor: string | null }> {
  const [at = 0, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2);
  const values = { community: communityId, at, id, limit: limit + 1 };
  const after = cursor !== undefined;
  const pages = [await select(db, { view, way: 'guests', after }, { ...values, owner: personId })];
  for (const room of roomIds)
    pages.push(await select(db, { view, way: 'walkIns', after }, { ...values, owner: room }));
  const sign = view === 'upcoming' ? 1 : -1;
  const rows = pages.flat().sort((one, other) => {
    const [a, b] = [timeOf(one, view), timeOf(other, view)];
    if (a !== b) return (a - b) * sign;
    return one.id < other.id ? -sign : sign;
  });
  const page = rows.slice(0, limit);
  const last = page[page.length - 1];
  const more = rows.length > limit && last !== undefined;
  return {
    states: page.map(({ state }) => state),
    nextCursor: more ? encodeCursor([timeOf(last, view), last.id]) : null,
  };
}

function timeOf(row: Listed, view: View): number {
  return view === 'upcoming' ? row.from_at : (row.ended_at as number);
}

const select = preparedInShapes((db, value, { view, way, after }: Shape) => {
  const upcoming = view === 'upcoming';
  const column = upcoming ? 'from_at' : 'ended_at';
  let query = db
    .selectFrom('visit')
    .select(['id', 'from_at', 'ended_at', 'state'])
    .where('community_id', '=', value<string>('community'))
    .where('ended_at', upcoming ? 'is' : 'is not', null);
  query =
    way === 'guests'
      ? query.where('host_id', '=', value<string>('owner'))
      : query.where('room_id', '=', value<string>('owner')).where('origin', '=', sql.lit('walkIn'));
  if (after) {
    const sign = sql.raw(upcoming ? '>' : '<');
    query = query.where(
      sql<SqlBool>`(${sql.ref(column)}, id) ${sign} (${value<number>('at')}, ${value<string>('id')})`,
    );
  }
  const direction = upcoming ? 'asc' : 'desc';
  return query.orderBy(column, direction).orderBy('id', direction).limit(value<number>('limit'));
});
