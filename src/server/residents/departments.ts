import { WORKING_ROLES } from '../../domain/access';
import type { Read } from '../http/call';
import { notKeptFrom, WORKING } from '../service-requests/list';

/**
 * To whom a request can be dispatched: the departments with the people who do such work, and how many jobs each has open,
 * of those that the reader may know of.
 */
export const listDepartments: Read<'listDepartments'> = async ({ me }, db) => {
  const departments = await db
    .selectFrom('department')
    .select(['id', 'name'])
    .where('community_id', '=', me.communityId)
    .orderBy('id')
    .execute();
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'role', 'department_id'])
    .where('community_id', '=', me.communityId)
    .where('department_id', 'is not', null)
    .where('role', 'in', WORKING_ROLES)
    .where('left_at', 'is', null)
    .orderBy('id')
    .execute();
  const jobs = await db
    .selectFrom('service_request')
    .select((eb) => ['technician_id', eb.fn.countAll<number>().as('open_jobs')])
    .where('community_id', '=', me.communityId)
    .where('status', 'in', WORKING)
    .where('technician_id', 'is not', null)
    .where((eb) => notKeptFrom(eb, me))
    .groupBy('technician_id')
    .execute();
  const openJobs = new Map(jobs.map((row) => [row.technician_id, Number(row.open_jobs)]));
  const withPeople = departments.map(({ id, name }) => ({
    id,
    name,
    people: people
      .filter((person) => person.department_id === id)
      .map((person) => ({
        id: person.id,
        name: person.name,
        role: person.role,
        openJobs: openJobs.get(person.id) ?? 0,
      })),
  }));
  return { departments: withPeople.filter((department) => department.people.length > 0) };
};
