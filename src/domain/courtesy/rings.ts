/** How long one ring of the waiting clock lasts in the app, in seconds, unless a community sets its own. @standard TEL-1 */
export const RING_SECONDS = 20;

/** A first answer within this many rings is in time. @standard TEL-1 */
export const RINGS_IN_TIME = 3;

export interface Rings {
  /** The ring that is sounding, from 1. */
  readonly ring: number;
  /** The third ring is over: the first answer owes an apology. */
  readonly late: boolean;
  /** How much of the current ring has sounded, 0 to 1. */
  readonly progress: number;
}

/**
 * Where a waiting person's clock stands, counted in rings. A ring includes its last millisecond, so that an answer
 * at the very end of the third ring is still in time. A clock that runs ahead (a negative wait) counts as no wait.
 *
 * @param waitingMs since the person began to wait, in milliseconds
 * @param ringSeconds length of a ring; more than zero
 * @standard TEL-1
 */
export function ringsElapsed(waitingMs: number, ringSeconds: number = RING_SECONDS): Rings {
  if (!(ringSeconds > 0)) throw new RangeError(`A ring lasts more than 0 seconds, not ${ringSeconds}`);
  const rings = Math.max(0, waitingMs) / (ringSeconds * 1000);
  const ring = Math.max(1, Math.ceil(rings));
  return { ring, late: ring > RINGS_IN_TIME, progress: rings - (ring - 1) };
}
