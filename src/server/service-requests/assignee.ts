import { DomainError } from '../../domain/errors';
import type { Db } from '../store/schema';

/**
 * Work goes to a department of this community, or to somebody who works there now.
 *
 * @throws DomainError `unknownAssignee`
 */
export async function assertAssignee(
  db: Db,
  communityId: string,
  departmentId: string,
  technicianId: string | null,
): Promise<void> {
  const department = await db
    .selectFrom('department')
    .select('id')
    .where('community_id', '=', communityId)
    .where('id', '=', departmentId)
    .executeTakeFirst();
  if (!department) throw new DomainError('unknownAssignee', { field: 'departmentId' });
  if (technicianId === null) return;
  const person = await db
    .selectFrom('person')
    .select('id')
    .where('community_id', '=', communityId)
    .where('id', '=', technicianId)
    .where('department_id', '=', departmentId)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  if (!person) throw new DomainError('unknownAssignee', { field: 'technicianId' });
}
