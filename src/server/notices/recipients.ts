import { type Actor, type Role, WORKING_ROLES } from '../../domain/access';
import type { Notice } from '../../domain/notice';
import type { Db } from '../store/schema';
import type { Told } from './told-notices';

/** Whom a notice reaches: those it is for who may see what it is about, have bound their WeChat, and have said yes to the topic. */
export async function recipientsOf(
  db: Db,
  communityId: string,
  told: Told,
  notice: Notice,
): Promise<string[]> {
  const { to, topic } = notice;
  let people = db
    .selectFrom('person')
    .innerJoin('wechat_grant', (join) =>
      join
        .onRef('wechat_grant.community_id', '=', 'person.community_id')
        .onRef('wechat_grant.person_id', '=', 'person.id')
        .on('wechat_grant.topic', '=', topic)
        .on('wechat_grant.remaining', '>', 0),
    )
    .innerJoin('wechat_binding', (join) =>
      join
        .onRef('wechat_binding.community_id', '=', 'person.community_id')
        .onRef('wechat_binding.person_id', '=', 'person.id'),
    )
    .select(['person.id', 'person.role', 'person.department_id'])
    .where('person.community_id', '=', communityId)
    .where('person.left_at', 'is', null);
  if (to.kind === 'person') people = people.where('person.id', '=', to.personId);
  else if (to.kind === 'department')
    people = people
      .where('person.department_id', '=', to.departmentId)
      .where('person.role', 'in', WORKING_ROLES);
  else if (to.kind === 'desk') people = people.where('person.role', 'in', ['frontDesk', 'supervisor']);
  else people = people.where('person.role', '=', 'supervisor');
  const rows = await people.orderBy('person.id').execute();
  return rows
    .filter(({ id, role, department_id }) => {
      const reader: Actor = { personId: id, role: role as Role, departmentId: department_id, roomIds: [] };
      return id !== told.by && told.mayRead(reader);
    })
    .map(({ id }) => id);
}
