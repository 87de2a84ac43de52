import type { Read } from '../http/call';
import { blockHandlers } from './blocks';
import { getGateBundle } from './bundle';
import { conflictHandlers } from './conflicts';
import { listExpected } from './expected';
import { listInside } from './inside';
import { greetKnownResident } from './known-residents';
import { mergeOfflineEntries } from './offline';
import type { GateParts } from './parts';
import { arriveVisit, scanPass } from './scan';
import { stepHandlers } from './steps';
import { registerWalkIn } from './walk-in';

/** Every action of the gate, and of the supervisor on it. */
export function gateHandlers(parts: GateParts) {
  const listGates: Read<'listGates'> = async ({ me }, db) => {
    const { gates } = await parts.contexts.of(db, me.communityId);
    return { gates: gates.map((gate) => ({ ...gate })) };
  };
  return {
    listGates,
    getGateBundle: getGateBundle(parts),
    listExpected: listExpected(parts),
    listInside: listInside(parts),
    scanPass: scanPass(parts),
    arriveVisit: arriveVisit(parts),
    ...stepHandlers(parts),
    registerWalkIn: registerWalkIn(parts),
    mergeOfflineEntries: mergeOfflineEntries(parts),
    greetKnownResident: greetKnownResident(parts),
    ...blockHandlers(parts.contexts),
    ...conflictHandlers(parts.contexts),
  };
}
