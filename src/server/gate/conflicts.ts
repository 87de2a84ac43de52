import type { Selectable } from 'kysely';
import type { GateConflict } from '../../contract/schemas/gate';
import { DomainError } from '../../domain/errors';
import type { GateConcern, Visit } from '../../domain/visit';
import type { CommunityContexts } from '../community/context';
import type { Read, Write } from '../http/call';
import type { Database, Db } from '../store/schema';
import { visitNames } from '../visits/names';
import { masked, visitorsOf } from '../visits/visitors';

type ConflictRow = Selectable<Database['gate_conflict']>;

const MOST = 100;

/** Entries that offline gates made, and words of visits, that a supervisor has to look at; the newest first. */
export function conflictHandlers(contexts: CommunityContexts) {
  const answer = async (db: Db, communityId: string, rows: readonly ConflictRow[]) => {
    const community = await contexts.of(db, communityId);
    const ids = rows.map(({ visit_id }) => visit_id);
    const found =
      ids.length === 0
        ? []
        : await db
            .selectFrom('visit')
            .select('state')
            .where('community_id', '=', communityId)
            .where('id', 'in', ids)
            .execute();
    const visits = found.map(({ state }) => JSON.parse(state) as Visit);
    const visitOf = new Map(visits.map((visit) => [visit.id, visit]));
    const names = await visitNames(db, community, visits);
    const visitors = await visitorsOf(db, communityId, ids);
    const { people } = await community.directory.lookUp(db, {
      people: rows.map(({ settled_by }) => settled_by),
      rooms: [],
      departments: [],
    });
    return rows.map((row): GateConflict => {
      const visit = visitOf.get(row.visit_id) as Visit;
      const settledBy = row.settled_by;
      return {
        id: row.id,
        visitId: row.visit_id,
        kind: row.kind as GateConcern,
        visitor: masked(visitors.get(row.visit_id)),
        host: names.host(visit),
        gate: names.gate(row.gate_number),
        scannedAt: row.scanned_at,
        mergedAt: row.merged_at,
        settledAt: row.settled_at,
        settledBy: settledBy === null ? null : { id: settledBy, name: people.get(settledBy)?.name ?? '' },
        note: row.note,
      };
    });
  };

  const listGateConflicts: Read<'listGateConflicts'> = async ({ me, at }, db) => {
    const rows = await db
      .selectFrom('gate_conflict')
      .selectAll()
      .where('community_id', '=', me.communityId)
      .orderBy('merged_at', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute();
    return { conflicts: await answer(db, me.communityId, rows), now: at };
  };

  const settleGateConflict: Write<'settleGateConflict'> = async ({ me, at, params, body }, tx) => {
    const row = await tx
      .selectFrom('gate_conflict')
      .selectAll()
      .where('community_id', '=', me.communityId)
      .where('id', '=', params.id)
      .executeTakeFirst();
    if (!row) throw new DomainError('notFound');
    if (row.settled_at !== null) throw new DomainError('wrongState');
    const settled = { settled_at: at, settled_by: me.personId, note: body.note };
    await tx
      .updateTable('gate_conflict')
      .set(settled)
      .where('community_id', '=', me.communityId)
      .where('id', '=', params.id)
      .execute();
    return (await answer(tx, me.communityId, [{ ...row, ...settled }]))[0] as GateConflict;
  };

  return { listGateConflicts, settleGateConflict };
}
