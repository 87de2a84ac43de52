import type { ServiceRequest } from '../../domain/service-request';
import type { Identity } from '../http/call';
import { countViews } from '../service-requests/list';
import type { Db } from '../store/schema';

/**
 * How many things wait for somebody: for a resident what they should answer or confirm; for the desk its queue and
 * its callbacks; for a technician their jobs.
 */
export async function waitingFor(db: Db, me: Identity, now: number): Promise<number> {
  if (me.role === 'resident') return waitingForResident(db, me);
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
