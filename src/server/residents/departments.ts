import type { Read } from '../http/call';

const WORKING = ['dispatched', 'underway', 'onHold'];

/** The departments with their people and how many jobs each has open: to whom a request can be dispatched. */
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
    .where('left_at', 'is', null)
    .orderBy('id')
    .execute();
  const jobs = await db
    .selectFrom('service_request')
    .select((eb) => ['technician_id', eb.fn.countAll<number>().as('open_jobs')])
    .where('community_id', '=', me.communityId)
    .where('status', 'in', WORKING)
    .where('technician_id', 'is not', null)
    .groupBy('technician_id')
    .execute();
  const openJobs = new Map(jobs.map((row) => [row.technician_id, Number(row.open_jobs)]));
  return {
    departments: departments.map(({ id, name }) => ({
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
    })),
  };
};
