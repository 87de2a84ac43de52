import { WORKING_ROLES } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import type { Db } from '../store/schema';

/** Whom work is given to: a person, everybody of a department, or a person of a department. */
interface Assignee {
  readonly departmentId?: string | undefined;
  readonly technicianId?: string | null | undefined;
}

/**
 * Work goes to somebody of this community who is here now to do such work, or to a department that has such people.
 *
 * @throws DomainError `unknownAssignee`
 */
export async function assertAssignee(
  db: Db,
  communityId: string,
  { departmentId, technicianId }: Assignee,
): Promise<void> {
  let workers = db
    .selectFrom('person')
    .select('id')
    .where('community_id', '=', communityId)
    .where('role', 'in', WORKING_ROLES)
    .where('left_at', 'is', null);
  if (departmentId !== undefined) workers = workers.where('department_id', '=', departmentId);
  if (technicianId) workers = workers.where('id', '=', technicianId);
  if (await workers.limit(1).executeTakeFirst()) return;
  throw new DomainError('unknownAssignee', { field: technicianId ? 'technicianId' : 'departmentId' });
}
