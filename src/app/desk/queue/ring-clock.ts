import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import { type Rings, ringsElapsed } from '../../../domain/courtesy';
import { HOUR, MINUTE, SECOND } from '../../../domain/time';
import { DESK } from '../../words/desk';

/** A waiting person's clock as a card shows it. */
export interface RingClock {
  readonly rings: Rings;
  /** How long they have waited, e.g. 等了 1 分 24 秒. */
  readonly wait: string;
  /** The same with the ring, for a screen reader. */
  readonly label: string;
  /** What the wait calls for; null while there is nothing to say. */
  readonly note: string | null;
}

type Waiting = Pick<
  ServiceRequestSummary,
  'waitingSince' | 'waitingMs' | 'clockRunning' | 'status' | 'promise'
>;

/**
 * The waiting clock, in rings: what the server had counted, and what has passed since while the window is open. It
 * stands still while the window is closed, and nobody who has been answered has one.
 *
 * @param sinceAnswerMs since the server gave `request`, in milliseconds
 * @returns null when nobody waits for a word
 * @standard TEL-1
 */
export function ringClock(request: Waiting, sinceAnswerMs: number, ringSeconds: number): RingClock | null {
  if (request.waitingSince === null) return null;
  const waited = request.waitingMs + (request.clockRunning ? Math.max(0, sinceAnswerMs) : 0);
  const rings = ringsElapsed(waited, ringSeconds);
  const wait = DESK.queue.waited(sayWait(waited));
  return {
    rings,
    wait,
    label: rings.late ? DESK.queue.ringLate(wait) : DESK.queue.ring(rings.ring, wait),
    note: noteOf(request, rings),
  };
}

function noteOf({ status, promise, clockRunning }: Waiting, { late }: Rings): string | null {
  if (!late) return clockRunning ? null : DESK.queue.paused;
  const firstAnswer = status === 'received' && promise?.kind === 'firstAnswer';
  return firstAnswer ? DESK.queue.late : DESK.queue.lateAnswered;
}

/** Until then a wait is told to the second. */
const SECONDS_COUNT_MS = 5 * MINUTE;

/** A span as people say it: 32 秒, 1 分 24 秒, 12 分, 2 小时 5 分. */
export function sayWait(ms: number): string {
  const { seconds, minutes, hours } = DESK.queue;
  if (ms < MINUTE) return seconds(Math.floor(ms / SECOND));
  if (ms < SECONDS_COUNT_MS) return minutes(Math.floor(ms / MINUTE), Math.floor((ms % MINUTE) / SECOND));
  if (ms < HOUR) return minutes(Math.floor(ms / MINUTE), 0);
  return hours(Math.floor(ms / HOUR), Math.floor((ms % HOUR) / MINUTE));
}
