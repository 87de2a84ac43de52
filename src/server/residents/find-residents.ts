import { sql } from 'kysely';
import { roomLabelOf } from '../community/directory';
import type { Read } from '../http/call';
import type { Db } from '../store/schema';
import { maskPhone } from './mask';

const MOST = 20;
/** Fewer digits would list half the community by telephone number. */
const FEWEST_DIGITS = 4;

/**
 * Finds residents by a part of their name, by a part of a room's label (`1201`, `3栋1201`), or by the last four or more digits of
 * their telephone number. Numbers come back masked.
 */
export const findResidents: Read<'findResidents'> = async ({ me, query }, db) => {
  const wanted = query.query.replace(/\s+/g, '');
  const part = `%${escapeLike(wanted)}%`;
  const people = await db
    .selectFrom('person')
    .select(['id', 'name', 'phone'])
    .where('community_id', '=', me.communityId)
    .where('role', '=', 'resident')
    .where('left_at', 'is', null)
    .where((eb) =>
      eb.or([
        sql<boolean>`name like ${part} escape '\\'`,
        ...(new RegExp(`^\\d{${FEWEST_DIGITS},}$`).test(wanted) ? [eb('phone', 'like', `%${wanted}`)] : []),
        eb(
          'id',
          'in',
          eb
            .selectFrom('room_binding')
            .innerJoin('room', (join) =>
              join
                .onRef('room.community_id', '=', 'room_binding.community_id')
                .onRef('room.id', '=', 'room_binding.room_id'),
            )
            .select('room_binding.person_id')
            .where('room_binding.community_id', '=', me.communityId)
            .where('room_binding.status', '=', 'verified')
            .where(sql<boolean>`replace(room.building || room.number, ' ', '') like ${part} escape '\\'`),
        ),
      ]),
    )
    .orderBy('name')
    .orderBy('id')
    .limit(MOST)
    .execute();
  const rooms = await roomsOf(
    db,
    me.communityId,
    people.map(({ id }) => id),
  );
  return {
    residents: people.map(({ id, name, phone }) => ({
      id,
      name,
      phone: maskPhone(phone),
      rooms: rooms.get(id) ?? [],
    })),
  };
};

async function roomsOf(db: Db, communityId: string, people: string[]) {
  const rooms = new Map<string, { id: string; building: string; number: string; label: string }[]>();
  if (people.length === 0) return rooms;
  const rows = await db
    .selectFrom('room_binding')
    .innerJoin('room', (join) =>
      join
        .onRef('room.community_id', '=', 'room_binding.community_id')
        .onRef('room.id', '=', 'room_binding.room_id'),
    )
    .select(['room_binding.person_id', 'room.id', 'room.building', 'room.number'])
    .where('room_binding.community_id', '=', communityId)
    .where('room_binding.status', '=', 'verified')
    .where('room_binding.person_id', 'in', people)
    .orderBy('room_binding.requested_at')
    .execute();
  for (const { person_id, ...room } of rows) {
    rooms.set(person_id, [...(rooms.get(person_id) ?? []), { ...room, label: roomLabelOf(room) }]);
  }
  return rooms;
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
