import { type SqlBool, sql } from 'kysely';
import { entriesInside, isOverdue, type Visit } from '../../domain/visit';
import type { Read } from '../http/call';
import { decodeCursor, encodeCursor } from '../store/cursor';
import { prepared, preparedInShapes, type ValueOf } from '../store/prepared';
import { visitNames } from '../visits/names';
import { visitorsOf } from '../visits/visitors';
import { expectedVisitor } from './gate-visit';
import type { GateParts } from './parts';

/** More never stand at the gates of one community. */
const MOST_AT_GATE = 50;

/** Who is inside, the longest overdue first, and who stands at a gate. */
export const listInside =
  (parts: GateParts): Read<'listInside'> =>
  async ({ me, at, query }, db) => {
    const { cursor, limit } = query;
    const [due = 0, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2);
    const values = { community: me.communityId, due, id, limit: limit + 1 };
    const rows = await selectInside(db, { after: cursor !== undefined }, values);
    const page = rows.slice(0, limit);
    const inside = page.map(({ state }) => JSON.parse(state) as Visit);
    const waiting = await selectAtGate(db, { community: me.communityId, limit: MOST_AT_GATE });
    const atGate = waiting.map(({ state }) => JSON.parse(state) as Visit);
    const [counts] = await countInside(db, { community: me.communityId, now: at });

    const all = [...inside, ...atGate];
    const names = await visitNames(db, await parts.contexts.of(db, me.communityId), all);
    const visitors = await visitorsOf(
      db,
      me.communityId,
      all.map((visit) => visit.id),
    );
    const row = (visit: Visit) => expectedVisitor(visit, visitors.get(visit.id), names, at);
    const last = page[page.length - 1];
    const more = rows.length > limit && last !== undefined;
    return {
      items: inside.map((visit) => {
        const [entry] = entriesInside(visit);
        return {
          ...row(visit),
          enteredAt: entry?.enteredAt ?? at,
          gate: names.gate(entry?.gateNumber ?? visit.gateNumber),
          overdue: isOverdue(visit, at),
        };
      }),
      nextCursor: more ? encodeCursor([last.due_at as number, last.id]) : null,
      counts: { inside: counts?.inside ?? 0, overdue: counts?.overdue ?? 0, atGate: atGate.length },
      atGate: atGate.map(row),
      now: at,
    };
  };

const selectInside = preparedInShapes((db, value, { after }: { after: boolean }) => {
  const page = db
    .selectFrom('visit')
    .select(['id', 'due_at', 'state'])
    .where('community_id', '=', value<string>('community'))
    .where('due_at', 'is not', null)
    .orderBy('due_at')
    .orderBy('id')
    .limit(value<number>('limit'));
  if (!after) return page;
  return page.where(sql<SqlBool>`(due_at, id) > (${value<number>('due')}, ${value<string>('id')})`);
});

const selectAtGate = prepared((db, value: ValueOf<{ community: string; limit: number }>) =>
  db
    .selectFrom('visit')
    .select('state')
    .where('community_id', '=', value('community'))
    .where('at_gate_since', 'is not', null)
    .orderBy('at_gate_since', 'desc')
    .limit(value('limit')),
);

const countInside = prepared((db, value: ValueOf<{ community: string; now: number }>) =>
  db
    .selectFrom('visit')
    .where('community_id', '=', value('community'))
    .where('due_at', 'is not', null)
    .select((eb) => [
      eb.fn.countAll<number>().as('inside'),
      eb.fn.countAll<number>().filterWhere('due_at', '<', value('now')).as('overdue'),
    ]),
);
