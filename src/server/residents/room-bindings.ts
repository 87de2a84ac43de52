import type { ResponseOf } from '../../contract/endpoints';
import { DomainError } from '../../domain/errors';
import { roomLabelOf } from '../community/directory';
import type { Identity, Read, Write } from '../http/call';
import { Refusal } from '../http/refusal';
import { assertConsent } from '../privacy/consents';
import { decodeCursor, encodeCursor } from '../store/cursor';
import { newId } from '../store/ids';
import type { Db, Tx } from '../store/schema';
import { maskPhone } from './mask';

type RoomBinding = ResponseOf<'requestRoomBinding'>;

/** Asks to be bound to a room; the desk decides when it has seen the papers (`@standard RULES-2`). */
export const requestRoomBinding: Write<'requestRoomBinding'> = async ({ me, body, at }, tx) => {
  await assertConsent(tx, me, 'roomBinding');
  const room = await tx
    .selectFrom('room')
    .select('id')
    .where('community_id', '=', me.communityId)
    .where('id', '=', body.roomId)
    .executeTakeFirst();
  if (!room) throw new Refusal('unknownRoom');
  const standing = await tx
    .selectFrom('room_binding')
    .select('id')
    .where('community_id', '=', me.communityId)
    .where('person_id', '=', me.personId)
    .where('room_id', '=', body.roomId)
    .where('status', 'in', ['pending', 'verified'])
    .executeTakeFirst();
  if (standing) throw new Refusal('alreadyBound');
  const id = newId();
  await tx
    .insertInto('room_binding')
    .values({
      community_id: me.communityId,
      id,
      person_id: me.personId,
      room_id: body.roomId,
      relation: body.relation,
      status: 'pending',
      requested_at: at,
      decided_at: null,
      decided_by: null,
      note: null,
    })
    .execute();
  return bindingById(tx, me.communityId, id);
};

/** Those that wait for the desk, the longest wait first (`@standard RULES-3`). */
export const listRoomBindings: Read<'listRoomBindings'> = async ({ me, query }, db) => {
  let waiting = bindings(db, me.communityId).where('room_binding.status', '=', 'pending');
  if (query.cursor !== undefined) {
    const [since, id] = decodeCursor(query.cursor, 2) as [number, string];
    waiting = waiting.where((eb) =>
      eb.or([
        eb('room_binding.requested_at', '>', since),
        eb.and([eb('room_binding.requested_at', '=', since), eb('room_binding.id', '>', id)]),
      ]),
    );
  }
  const rows = await waiting
    .orderBy('room_binding.requested_at')
    .orderBy('room_binding.id')
    .limit(query.limit + 1)
    .execute();
  const page = rows.slice(0, query.limit);
  const last = page[page.length - 1];
  const more = rows.length > query.limit && last !== undefined;
  return { bindings: page.map(shown), nextCursor: more ? encodeCursor([last.requested_at, last.id]) : null };
};

export const verifyRoomBinding: Write<'verifyRoomBinding'> = ({ me, params, body, at }, tx) =>
  decideBinding(tx, { me, id: params.id, at, status: 'verified', note: body.papers });

export const declineRoomBinding: Write<'declineRoomBinding'> = ({ me, params, body, at }, tx) =>
  decideBinding(tx, { me, id: params.id, at, status: 'declined', note: body.reason });

interface Decision {
  readonly me: Identity;
  readonly id: string;
  readonly at: number;
  readonly status: 'verified' | 'declined';
  readonly note: string;
}

/** @throws DomainError `notFound`; `wrongState` for one that has been decided */
async function decideBinding(tx: Tx, { me, id, at, status, note }: Decision): Promise<RoomBinding> {
  const before = await bindingById(tx, me.communityId, id);
  if (before.status !== 'pending') throw new DomainError('wrongState', { status: before.status });
  await tx
    .updateTable('room_binding')
    .set({ status, note, decided_at: at, decided_by: me.personId })
    .where('community_id', '=', me.communityId)
    .where('id', '=', id)
    .execute();
  return { ...before, status };
}

async function bindingById(db: Db, communityId: string, id: string): Promise<RoomBinding> {
  const row = await bindings(db, communityId).where('room_binding.id', '=', id).executeTakeFirst();
  if (!row) throw new DomainError('notFound');
  return shown(row);
}

function bindings(db: Db, communityId: string) {
  return db
    .selectFrom('room_binding')
    .innerJoin('room', (join) =>
      join
        .onRef('room.community_id', '=', 'room_binding.community_id')
        .onRef('room.id', '=', 'room_binding.room_id'),
    )
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'room_binding.community_id')
        .onRef('person.id', '=', 'room_binding.person_id'),
    )
    .where('room_binding.community_id', '=', communityId)
    .select([
      'room_binding.id',
      'room_binding.status',
      'room_binding.relation',
      'room_binding.requested_at',
      'room.id as room_id',
      'room.building',
      'room.number',
      'person.id as person_id',
      'person.name',
      'person.phone',
    ]);
}

type BindingRow = Awaited<ReturnType<ReturnType<typeof bindings>['execute']>>[number];

function shown(row: BindingRow): RoomBinding {
  return {
    id: row.id,
    status: row.status as RoomBinding['status'],
    relation: row.relation as RoomBinding['relation'],
    room: { id: row.room_id, building: row.building, number: row.number, label: roomLabelOf(row) },
    resident: { id: row.person_id, name: row.name, phone: maskPhone(row.phone) },
    requestedAt: row.requested_at,
  };
}
