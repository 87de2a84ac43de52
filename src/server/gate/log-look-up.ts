import type { Identity } from '../http/call';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';

export type LookUp = 'gate:expected' | 'gate:resident' | 'gate:bundle';

/** Logs that a guard looked somebody up, and whom they were shown. What they typed is not kept: it may name anybody. */
export async function logLookUp(
  tx: Tx,
  me: Identity,
  what: LookUp,
  shown: readonly string[],
  at: number,
): Promise<void> {
  await tx
    .insertInto('access_log')
    .values({
      community_id: me.communityId,
      id: newId(),
      person_id: me.personId,
      what,
      subject_id: shown.join(' '),
      service_request_id: '',
      at,
    })
    .execute();
}
