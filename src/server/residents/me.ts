import type { ResponseOf } from '../../contract/endpoints';
import type { Role } from '../../domain/access';
import { addressOf, type Title } from '../../domain/courtesy';
import { NOTICE_VERSION } from '../../domain/privacy';
import type { CommunityContexts } from '../community/context';
import { roomLabelOf } from '../community/directory';
import type { Identity, Read } from '../http/call';
import { consentsOf } from '../privacy/consents';
import { standingDeletion } from '../privacy/standing-deletion';
import type { Db } from '../store/schema';
import { maskPhone } from './mask';
import { RELATION_WORDS } from './resident-words';
import { waitingFor } from './waiting';

type Me = ResponseOf<'getMe'>;

export const getMe =
  (contexts: CommunityContexts): Read<'getMe'> =>
  ({ me, at }, db) =>
    readMe(db, contexts, me, at);

/** Who somebody is here: their name as the product says it, their rooms, their household and what waits for them. */
export async function readMe(db: Db, contexts: CommunityContexts, me: Identity, at: number): Promise<Me> {
  const { communityId, personId } = me;
  const community = await contexts.of(db, communityId);
  const person = await db
    .selectFrom('person')
    .selectAll()
    .where('community_id', '=', communityId)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  const department =
    person.department_id === null
      ? undefined
      : await db
          .selectFrom('department')
          .select('name')
          .where('community_id', '=', communityId)
          .where('id', '=', person.department_id)
          .executeTakeFirst();
  const rooms = await boundRooms(db, communityId, personId);
  const deletion = await standingDeletion(db, me);
  return {
    id: personId,
    name: person.name,
    address: addressOf({ name: person.name, title: (person.title ?? undefined) as Title | undefined }),
    role: person.role as Role,
    phone: maskPhone(person.phone),
    departmentName: department?.name ?? null,
    community: {
      id: community.id,
      name: community.name,
      company: community.company,
      hotline: community.hotline,
    },
    ringSeconds: community.serviceLevels.ringSeconds,
    rooms,
    household: await household(db, communityId, personId, rooms),
    waiting: await waitingFor(db, me, at),
    consents: await consentsOf(db, me),
    noticeVersion: NOTICE_VERSION,
    deletion: deletion && { requestedAt: deletion.requestedAt, dueAt: deletion.dueAt },
  };
}

async function boundRooms(db: Db, communityId: string, personId: string): Promise<Me['rooms']> {
  const rows = await db
    .selectFrom('room_binding')
    .innerJoin('room', (join) =>
      join
        .onRef('room.community_id', '=', 'room_binding.community_id')
        .onRef('room.id', '=', 'room_binding.room_id'),
    )
    .select([
      'room_binding.id as binding_id',
      'room_binding.relation',
      'room_binding.status',
      'room.id',
      'room.building',
      'room.number',
    ])
    .where('room_binding.community_id', '=', communityId)
    .where('room_binding.person_id', '=', personId)
    .orderBy('room_binding.requested_at')
    .execute();
  return rows.map((row) => ({
    bindingId: row.binding_id,
    roomId: row.id,
    label: roomLabelOf(row),
    relation: row.relation as Me['rooms'][number]['relation'],
    status: row.status as Me['rooms'][number]['status'],
  }));
}

/** Everybody else who is verified for one of the rooms that this person is verified for. */
async function household(
  db: Db,
  communityId: string,
  personId: string,
  rooms: Me['rooms'],
): Promise<Me['household']> {
  const verified = rooms.filter(({ status }) => status === 'verified').map(({ roomId }) => roomId);
  if (verified.length === 0) return [];
  const rows = await db
    .selectFrom('room_binding')
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'room_binding.community_id')
        .onRef('person.id', '=', 'room_binding.person_id'),
    )
    .select(['person.name', 'room_binding.room_id', 'room_binding.relation'])
    .where('room_binding.community_id', '=', communityId)
    .where('room_binding.status', '=', 'verified')
    .where('room_binding.room_id', 'in', verified)
    .where('room_binding.person_id', '!=', personId)
    .where('person.left_at', 'is', null)
    .orderBy('room_binding.requested_at')
    .execute();
  const labels = new Map(rooms.map(({ roomId, label }) => [roomId, label]));
  return rows.map(({ name, room_id, relation }) => ({
    name,
    roomLabel: labels.get(room_id) ?? '',
    relation: RELATION_WORDS[relation] ?? relation,
  }));
}
