import { type SqlBool, sql } from 'kysely';
import { isoDateOf } from '../../domain/calendar';
import type { Visit } from '../../domain/visit';
import type { SelfKeeping } from '../http/handlers';
import { decodeCursor, encodeCursor } from '../store/cursor';
import { prepared, preparedInShapes, type ValueOf } from '../store/prepared';
import type { Db } from '../store/schema';
import { visitNames } from '../visits/names';
import { nameKey, visitorsOf } from '../visits/visitors';
import { expectedVisitor } from './gate-visit';
import { logLookUp } from './log-look-up';
import { allow, type GateParts } from './parts';

/** Fewer characters of a plate would list half the cars. */
const SHORTEST_PLATE = 3;
/** What sorts behind everything that begins with a text. */
const BEHIND = '\uffff';

interface Found {
  readonly visit_id: string;
  readonly from_at: number;
  readonly state: string;
}

/**
 * Today's expected visitors, in the order in which they come; or those whom a guard looks for by name, plate or room, which is
 * counted, limited and logged: nobody can fish for people.
 */
export const listExpected =
  (parts: GateParts): SelfKeeping<'listExpected'> =>
  async ({ me, at, query }, store) => {
    const { cursor, limit } = query;
    const wanted = query.query ?? '';
    if (wanted !== '') {
      allow(parts.lookups, me.personId, at);
      parts.lookups.count(me.personId, at);
    }
    const today = isoDateOf(at);
    const rows =
      wanted === ''
        ? await pageOf(store.db, me.communityId, today, cursor, limit + 1)
        : await search(store.db, me.communityId, today, wanted, limit);
    const page = rows.slice(0, limit);
    const visits = page.map(({ state }) => JSON.parse(state) as Visit);
    const ids = visits.map(({ id }) => id);
    if (wanted !== '') await store.write((tx) => logLookUp(tx, me, 'gate:expected', ids, at));
    const community = await parts.contexts.of(store.db, me.communityId);
    const names = await visitNames(store.db, community, visits);
    const visitors = await visitorsOf(store.db, me.communityId, ids);
    const last = page[page.length - 1];
    const more = wanted === '' && rows.length > limit && last !== undefined;
    return {
      items: visits.map((visit) => expectedVisitor(visit, visitors.get(visit.id), names, at)),
      nextCursor: more ? encodeCursor([last.from_at, last.visit_id]) : null,
      now: at,
    };
  };

function pageOf(
  db: Db,
  community: string,
  day: string,
  cursor: string | undefined,
  limit: number,
): Promise<Found[]> {
  const [at = 0, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2);
  return selectPage(db, { after: cursor !== undefined }, { community, day, at, id, limit });
}

const selectPage = preparedInShapes((db, value, { after }: { after: boolean }) => {
  const page = daysOf(db, value<string>('community'), value<string>('day'))
    .orderBy('visit_day.from_at')
    .orderBy('visit_day.visit_id')
    .limit(value<number>('limit'));
  if (!after) return page;
  return page.where(
    sql<SqlBool>`(visit_day.from_at, visit_day.visit_id) > (${value<number>('at')}, ${value<string>('id')})`,
  );
});

/** Said with a literal, or the indexes of those who are expected are not used. */
function daysOf(db: Db, communityId: string, day: string) {
  return db
    .selectFrom('visit_day')
    .innerJoin('visit', (join) =>
      join
        .onRef('visit.community_id', '=', 'visit_day.community_id')
        .onRef('visit.id', '=', 'visit_day.visit_id'),
    )
    .select(['visit_day.visit_id', 'visit_day.from_at', 'visit.state'])
    .where('visit_day.community_id', '=', communityId)
    .where('visit_day.day', '=', day)
    .where('visit_day.expected', '=', sql.lit(1));
}

async function search(
  db: Db,
  community: string,
  day: string,
  wanted: string,
  limit: number,
): Promise<Found[]> {
  const values = { community, day, limit };
  const found: Found[] = [];
  const name = nameKey(wanted);
  found.push(...(await byColumn(db, { column: 'name_key' }, { ...values, from: name, to: name + BEHIND })));
  const plate = name.toUpperCase().replace(/[·•.-]/g, '');
  if (plate.length >= SHORTEST_PLATE) {
    const range = { from: plate, to: plate + BEHIND };
    found.push(...(await byColumn(db, { column: 'plate' }, { ...values, ...range })));
    found.push(...(await byColumn(db, { column: 'plate_tail' }, { ...values, ...range })));
  }
  for (const { id } of await roomsCalled(db, { community, label: name, limit }))
    found.push(...(await byColumn(db, { column: 'room_id' }, { ...values, from: id, to: id + BEHIND })));
  const once = [...new Map(found.map((row) => [row.visit_id, row])).values()];
  return once.sort((a, b) => a.from_at - b.from_at).slice(0, limit);
}

type Column = 'name_key' | 'plate' | 'plate_tail' | 'room_id';

const byColumn = preparedInShapes((db, value, { column }: { column: Column }) =>
  daysOf(db, value<string>('community'), value<string>('day'))
    .where(`visit_day.${column}`, '>=', value<string>('from'))
    .where(`visit_day.${column}`, '<', value<string>('to'))
    .orderBy(`visit_day.${column}`)
    .limit(value<number>('limit')),
);

/** The rooms with this number, or with this building and number. */
const roomsCalled = prepared((db, value: ValueOf<{ community: string; label: string; limit: number }>) =>
  db
    .selectFrom('room')
    .select('id')
    .where('community_id', '=', value('community'))
    .where(
      sql<SqlBool>`lower(replace(building || number, ' ', '')) = ${value('label')} or lower(replace(number, ' ', '')) = ${value('label')}`,
    )
    .limit(value('limit')),
);
