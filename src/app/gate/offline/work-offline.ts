import type { Step, TurnAwayReason } from '../../../domain/visit/kinds';
import { trueTime } from './clock';
import { deviceTime } from './device-time';
import { changeGateMemory, gateMemory } from './gate-memory';
import { checkOut, stamp, turnAway } from './queue';

const now = () => trueTime(gateMemory().kept?.reading ?? null, deviceTime());

/** One of the five steps is done, without a network. @standard GATE-2 */
export function stampOffline(entryId: string, step: Step): void {
  changeGateMemory(({ queue }) => ({ queue: stamp(queue, entryId, step, now()) }));
}

/** Somebody whose pass was good is turned away, without a network. */
export function turnAwayOffline(entryId: string, reason: TurnAwayReason): void {
  changeGateMemory(({ queue }) => ({ queue: turnAway(queue, entryId, reason) }));
}

/** Somebody who came in without a network has left. */
export function checkOutOffline(entryId: string): void {
  changeGateMemory(({ queue }) => ({ queue: checkOut(queue, entryId, now()) }));
}
