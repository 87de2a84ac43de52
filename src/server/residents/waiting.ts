import type { ServiceRequest } from '../../domain/service-request';
import type { Identity } from '../http/call';
import { countViews } from '../service-requests/list';
import type { Db } from '../store/schema';

/**
 * How many things wait for somebody: for a resident what they should answer or confirm, and who stands at the gate for them; for the desk its queue and
 * its callbacks; for a technician their jobs.
 */
export async function waitingFor(db: Db, me: Identity, now: number): Promise<number> {
  if (me.role === 'resident') return (await waitingForResident(db, me)) + (await waitingAtGate(db, me));
  if (me.role === 'technician' || me.role === 'frontDesk' || me.role === 'supervisor') {
    const { queue = 0, callbacks = 0, jobs = 0 } = await countViews(db, { me, now });
    return me.role === 'technician' ? jobs : queue + callbacks;
  }
  return 0;
}

async function waitingForResident(db: Db, { communityId, personId }: Identity): Promise<number> {
  const rows = await db
    .selectFrom('service_request')
    .select('state')
    .where('community_id', '=', communityId)
    .where('requester_id', '=', personId)
    .where('status', '!=', 'closed')
    .execute();
  return rows.filter(({ state }) => {
    const { status, awaitingResident } = JSON.parse(state) as ServiceRequest;
    return status === 'handled' || awaitingResident;
  }).length;
}

/** Walk-ins whose host is asked, and who live there (`@standard GATE-5`). */
async function waitingAtGate(db: Db, { communityId, roomIds }: Identity): Promise<number> {
  if (roomIds.length === 0) return 0;
  const rows = await db
    .selectFrom('visit')
    .select('room_id')
    .where('community_id', '=', communityId)
    .where('at_gate_since', 'is not', null)
    .where('status', '=', 'awaitingHost')
    .execute();
  return rows.filter(({ room_id }) => roomIds.includes(room_id)).length;
}
