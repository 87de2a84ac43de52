import type { Actor, Role } from '../../domain/access';
import type { Tx } from '../store/schema';

/** Everybody of a demo community, by telephone. */
export interface Cast {
  /** By telephone. */
  readonly actors: ReadonlyMap<string, Actor>;
  readonly people: ReadonlyMap<string, string>;
  readonly departments: ReadonlyMap<string, string>;
}

export async function readCast(tx: Tx, communityId: string): Promise<Cast> {
  const people = await tx
    .selectFrom('person')
    .select(['id', 'phone', 'role', 'department_id'])
    .where('community_id', '=', communityId)
    .execute();
  const bindings = await tx
    .selectFrom('room_binding')
    .select(['person_id', 'room_id'])
    .where('community_id', '=', communityId)
    .where('status', '=', 'verified')
    .execute();
  const departments = await tx
    .selectFrom('department')
    .select(['id', 'name'])
    .where('community_id', '=', communityId)
    .execute();
  const roomsOf = (personId: string) =>
    bindings.filter((row) => row.person_id === personId).map((row) => row.room_id);
  return {
    actors: new Map(
      people.map(({ id, phone, role, department_id }) => [
        phone,
        { personId: id, role: role as Role, departmentId: department_id, roomIds: roomsOf(id) },
      ]),
    ),
    people: new Map(people.map(({ id, phone }) => [phone, id])),
    departments: new Map(departments.map(({ id, name }) => [name, id])),
  };
}

/** @throws Error for a telephone that the demo does not know */
export function actorBy(cast: Cast, phone: string): Actor {
  const actor = cast.actors.get(phone);
  if (!actor) throw new Error(`the demo has nobody with the telephone ${phone}`);
  return actor;
}
