import { type BusinessCalendar, openMinutesBetween } from '../calendar';
import type { Instant } from '../time';
import type { PromiseKind } from './kinds';
import type { Promised, ServiceRequest } from './state';

/**
 * Where a request stands in the desk's queue. Lower ranks first, then the longer wait (`@standard RULES-3`):
 * emergencies, then what came back because it was not solved, then everything else.
 */
export interface QueuePlace {
  readonly rank: 0 | 1 | 2;
  readonly since: Instant;
}

/** The rank of an emergency, which goes before everybody and is told no turn (`@standard CRISIS-1`). */
export const EMERGENCY_RANK = 0;

/** The place in the queue, or null when it is nobody's turn at the desk. */
export function queuePlace(state: ServiceRequest): QueuePlace | null {
  const since = turnOfDeskSince(state);
  if (since === null) return null;
  const rank = state.urgency === 'emergency' ? EMERGENCY_RANK : state.round > 1 ? 1 : 2;
  return { rank, since };
}

/** A request needs the desk while it is received, while it is accepted but not dispatched, and when the resident waits for a word. */
function turnOfDeskSince(state: ServiceRequest): Instant | null {
  if (state.status === 'closed') return null;
  if (state.waitingSince !== null) return state.waitingSince;
  if (state.status === 'received' || state.status === 'accepted')
    return state.firstAnsweredAt ?? state.receivedAt;
  return null;
}

/** A promise that is running, with what it is about. */
export interface RunningPromise extends Promised {
  readonly kind: PromiseKind;
}

/** The promises that the request has running now, the earliest first (`@standard RULES-4`). A hold stops the clock of the work. */
export function runningPromises(state: ServiceRequest): RunningPromise[] {
  const running: RunningPromise[] = [];
  if (state.status === 'closed') return running;
  if (state.firstAnsweredAt === null) running.push({ kind: 'firstAnswer', ...state.firstAnswer });
  if (state.replyPromise !== null) running.push({ kind: 'promisedReply', ...state.replyPromise });
  if (state.status === 'handled') running.push({ kind: 'callback', ...state.callback });
  else if (state.resolution !== null && state.status !== 'onHold')
    running.push({ kind: 'resolution', ...state.resolution });
  return running.sort((one, other) => one.dueAt - other.dueAt);
}

/** How long the customer has waited for a word, in milliseconds of the waiting clock: open time, or wall time for an emergency (`@standard TEL-1`). */
export function waitingMs(state: ServiceRequest, calendar: BusinessCalendar, at: Instant): number {
  if (state.waitingSince === null) return 0;
  if (state.urgency === 'emergency') return Math.max(0, at - state.waitingSince);
  return openMinutesBetween(calendar, state.waitingSince, at) * 60_000;
}
