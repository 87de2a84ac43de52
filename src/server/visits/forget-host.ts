import type { ForgetPerson } from '../privacy/erase-person';
import { eraseVisitorOf } from './erase';
import type { VisitFlow } from './handle';
import { storedVisit } from './projection';

/**
 * What visits do when a host deletes their account: their visitors are erased, whoever was still to come is withdrawn, and no shared
 * address opens anything. That somebody came, and when, stays under an id that names nobody.
 */
export function forgetHost(flow: VisitFlow): ForgetPerson {
  return async (tx, { communityId, personId, at }) => {
    const rows = await tx
      .selectFrom('visit')
      .selectAll()
      .where('community_id', '=', communityId)
      .where('host_id', '=', personId)
      .execute();
    const host = { personId, role: 'resident', departmentId: null, roomIds: [] } as const;
    for (const row of rows) {
      const stored = storedVisit(row);
      await eraseVisitorOf(tx, stored.state);
      if (stored.state.status === 'expected') await flow.handle(tx, stored, host, at, { type: 'withdraw' });
      await tx
        .deleteFrom('shared_pass')
        .where('community_id', '=', communityId)
        .where('visit_id', '=', stored.state.id)
        .execute();
    }
    const looks = await tx
      .selectFrom('access_log')
      .select(['id', 'subject_id'])
      .where('community_id', '=', communityId)
      .where('what', 'like', 'gate:%')
      .where('subject_id', 'like', `%${personId}%`)
      .execute();
    for (const { id, subject_id } of looks)
      await tx
        .updateTable('access_log')
        .set({ subject_id: withoutId(subject_id, personId) })
        .where('community_id', '=', communityId)
        .where('id', '=', id)
        .execute();
  };
}

/** A look that showed several people goes on showing the others. */
function withoutId(subjects: string, personId: string): string {
  return subjects
    .split(' ')
    .filter((id) => id !== personId)
    .join(' ');
}
