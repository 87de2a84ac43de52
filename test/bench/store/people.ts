import type { Actor, Role } from '../../../src/domain/access';
import { setUpCommunity } from '../../../src/server/community/set-up';
import { newId } from '../../../src/server/store/ids';
import type { Tx } from '../../../src/server/store/schema';
import { communityFile, communityId, residentPhone } from './town';

/** Everybody in one community, as the flow needs them. */
export interface People {
  readonly communityId: string;
  readonly desk: readonly Actor[];
  readonly technicians: readonly Actor[];
  readonly supervisor: Actor;
  /** One in each room. */
  readonly residents: readonly Actor[];
  readonly departments: Readonly<Record<'desk' | 'works', string>>;
}

/** Makes a community as `npm run set-up` does, with a verified resident in every room. */
export async function settle(tx: Tx, number: number, since: number): Promise<People> {
  await setUpCommunity(tx, communityFile(number), since);
  const id = communityId(number);
  const rooms = await tx
    .selectFrom('room')
    .select('id')
    .where('community_id', '=', id)
    .orderBy('id')
    .execute();
  const staff = await tx
    .selectFrom('person')
    .select(['id', 'role', 'department_id'])
    .where('community_id', '=', id)
    .orderBy('id')
    .execute();
  const departments = await tx
    .selectFrom('department')
    .select('id')
    .where('community_id', '=', id)
    .orderBy('id')
    .execute();

  const residents = rooms.map((room, index): Actor & { phone: string } => ({
    personId: newId(),
    role: 'resident',
    departmentId: null,
    roomIds: [room.id],
    phone: residentPhone(number, index),
  }));
  for (const { personId, phone, roomIds } of residents) {
    await tx
      .insertInto('person')
      .values({
        community_id: id,
        id: personId,
        name: '李娟',
        title: 'ms',
        phone,
        role: 'resident',
        department_id: null,
        created_at: since,
        left_at: null,
      })
      .execute();
    await tx
      .insertInto('room_binding')
      .values({
        community_id: id,
        id: newId(),
        person_id: personId,
        room_id: roomIds[0] ?? '',
        relation: 'owner',
        status: 'verified',
        requested_at: since,
        decided_at: since,
        decided_by: null,
        note: '身份证、房产证',
      })
      .execute();
  }

  const inRole = (role: Role): Actor[] =>
    staff
      .filter((person) => person.role === role)
      .map((person) => ({ personId: person.id, role, departmentId: person.department_id, roomIds: [] }));
  const [supervisor] = inRole('supervisor');
  const [desk, works] = departments;
  if (!supervisor || !desk || !works) throw new Error('a community without a supervisor or departments');
  return {
    communityId: id,
    desk: inRole('frontDesk'),
    technicians: inRole('technician'),
    supervisor,
    residents,
    departments: { desk: desk.id, works: works.id },
  };
}
