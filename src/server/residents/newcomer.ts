import { newId } from '../store/ids';
import type { Tx } from '../store/schema';
import { namelessResident } from './resident-words';

interface Newcomer {
  readonly communityId: string;
  readonly phone: string;
  readonly name?: string | undefined;
  readonly at: number;
}

/**
 * The person with this telephone number in the community; a new resident, bound to no room, if there is none.
 * Somebody who had left and calls again is a resident again, without the role and the rooms of before.
 *
 * @returns the person's id
 */
export async function newcomerByPhone(tx: Tx, { communityId, phone, name, at }: Newcomer): Promise<string> {
  const known = await tx
    .selectFrom('person')
    .select(['id', 'left_at'])
    .where('community_id', '=', communityId)
    .where('phone', '=', phone)
    .executeTakeFirst();
  if (known && known.left_at === null) return known.id;
  const called = name?.trim() ? name.trim() : namelessResident(phone);
  if (known) {
    await tx
      .updateTable('person')
      .set({ left_at: null, role: 'resident', department_id: null, name: called })
      .where('community_id', '=', communityId)
      .where('id', '=', known.id)
      .execute();
    await endBindings(tx, communityId, known.id, at);
    return known.id;
  }
  const id = newId();
  await tx
    .insertInto('person')
    .values({
      community_id: communityId,
      id,
      name: called,
      title: null,
      phone,
      role: 'resident',
      department_id: null,
      created_at: at,
      left_at: null,
    })
    .execute();
  return id;
}

async function endBindings(tx: Tx, communityId: string, personId: string, at: number): Promise<void> {
  await tx
    .updateTable('room_binding')
    .set({ status: 'declined', decided_at: at })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
}
