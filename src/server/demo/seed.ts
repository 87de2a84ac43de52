import { BASE_PURPOSE, PURPOSES } from '../../domain/privacy';
import { DAY, type Instant } from '../../domain/time';
import type { CommunityContexts } from '../community/context';
import { roomLabelOf } from '../community/directory';
import { GENESIS } from '../events/chain';
import { keepConsents } from '../privacy/consents';
import type { ServiceRequestFlow } from '../service-requests';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';
import type { Store } from '../store/store';
import type { VisitFlow } from '../visits';
import { happenInOrder } from './happening';
import { DEMO_COMMUNITIES, type DemoCommunity } from './people';
import { requestHappenings } from './seed-requests';
import { visitHappenings } from './seed-visits';

interface Seeding {
  readonly store: Store;
  readonly flow: ServiceRequestFlow;
  readonly visits: VisitFlow;
  readonly contexts: CommunityContexts;
  readonly now: () => Instant;
}

/** Since when the demo's people have lived and worked there. */
const SETTLED = 60 * DAY;

/**
 * Fills an empty store with a lively demo: two communities with their people, some forty requests in all states, and a
 * handful of visitors, made by the same commands as real ones. All or nothing, so that a start that was cut short begins anew.
 *
 * @returns whether the store was empty
 */
export async function seedDemo({ store, flow, visits, contexts, now }: Seeding): Promise<boolean> {
  return store.write(async (tx) => {
    const settled = await tx.selectFrom('community').select('id').limit(1).executeTakeFirst();
    if (settled) return false;
    const at = now();
    for (const community of DEMO_COMMUNITIES) await settle(tx, community, at - SETTLED, at);
    await happenInOrder([
      ...(await requestHappenings(tx, { flow, contexts }, at)),
      ...(await visitHappenings(tx, visits, at)),
    ]);
    return true;
  });
}

async function settle(tx: Tx, community: DemoCommunity, since: Instant, now: Instant): Promise<void> {
  const { id: community_id, name, company, hotline } = community;
  await tx
    .insertInto('community')
    .values({
      id: community_id,
      name,
      company,
      hotline,
      settings: '{}',
      last_serial: 0,
      chain_length: 0,
      chain_head: GENESIS,
    })
    .execute();

  const departments = community.departments.map((department) => ({
    community_id,
    id: newId(),
    name: department,
  }));
  await tx.insertInto('department').values(departments).execute();
  const departmentIds = new Map(departments.map((row) => [row.name, row.id]));

  const gates = community.gates.map((gate, index) => ({ community_id, number: index + 1, name: gate }));
  await tx.insertInto('gate').values(gates).execute();

  const rooms = roomsOf(community);
  await tx.insertInto('room').values(rooms).execute();
  const roomIds = new Map(rooms.map((room) => [roomLabelOf(room), room.id]));

  const newPerson = { community_id, created_at: since, left_at: null };
  const staff = community.staff.map(({ phone, name: called, title, role, department }) => ({
    ...newPerson,
    id: newId(),
    name: called,
    title,
    phone,
    role,
    department_id: departmentIds.get(department) ?? null,
  }));
  await tx.insertInto('person').values(staff).execute();
  const desk = staff.find(({ role }) => role === 'frontDesk')?.id ?? null;

  // Whoever has long been using it has agreed to it; who is new is asked.
  for (const { id: personId } of staff)
    await keepConsents(tx, { communityId: community_id, personId }, [BASE_PURPOSE], since);

  for (const { phone, name: called, title, room } of community.residents) {
    const id = newId();
    await tx
      .insertInto('person')
      .values({ ...newPerson, id, name: called, title, phone, role: 'resident', department_id: null })
      .execute();
    if (!room) continue;
    await keepConsents(tx, { communityId: community_id, personId: id }, PURPOSES, since);
    const [label, relation, pending] = room;
    const roomId = roomIds.get(label);
    if (roomId === undefined) throw new Error(`the demo has no room ${label}`);
    await tx
      .insertInto('room_binding')
      .values({
        community_id,
        id: newId(),
        person_id: id,
        room_id: roomId,
        relation,
        status: pending ?? 'verified',
        requested_at: pending ? now - DAY : since,
        decided_at: pending ? null : since,
        decided_by: pending ? null : desk,
        note: pending ? null : '身份证、房产证',
      })
      .execute();
  }
}

function roomsOf({ id, buildings, floors, roomsPerFloor }: DemoCommunity) {
  const rooms: { community_id: string; id: string; building: string; number: string }[] = [];
  for (let building = 1; building <= buildings; building += 1) {
    for (const floor of floors) {
      for (let door = 1; door <= roomsPerFloor; door += 1) {
        rooms.push({ community_id: id, id: newId(), building: `${building} 栋`, number: `${floor}0${door}` });
      }
    }
  }
  return rooms;
}
