import { keepConcern } from '../gate/keep-concern';
import type { Tx } from '../store/schema';
import { readVisit, storedVisit } from '../visits/projection';
import { visitorsOf } from '../visits/visitors';
import type { LateCheck } from './text-check-errand';
import type { UncheckedVisit } from './unchecked';

/** Who is coming, and what their host said of them. Whoever came has come: what is risky is for the supervisor to look at. */
export function lateVisit({ visitId, writtenAt }: UncheckedVisit): LateCheck {
  return {
    scene: 'comment',
    async read(db, communityId) {
      const visitor = (await visitorsOf(db, communityId, [visitId])).get(visitId);
      return [visitor?.name, visitor?.host_words].filter(Boolean).join('\n');
    },
    async onRisky(tx, communityId, at) {
      const row = await readVisit(tx, communityId, visitId);
      if (!row || (await isRaised(tx, communityId, visitId))) return;
      await keepConcern(tx, {
        communityId,
        visitId,
        entryNo: 0,
        kind: 'riskyWords',
        gateNumber: storedVisit(row).state.gateNumber,
        happenedAt: writtenAt,
        knownAt: at,
      });
    },
  };
}

/** Whether somebody is to look at the visit already. */
async function isRaised(tx: Tx, communityId: string, visitId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('gate_conflict')
    .select('id')
    .where('community_id', '=', communityId)
    .where('visit_id', '=', visitId)
    .where('kind', '=', 'riskyWords')
    .where('settled_at', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}
