/** Milliseconds since 1970-01-01T00:00:00Z. The domain never reads a clock: an instant always comes in from outside. */
export type Instant = number;

/** A civil date in Asia/Shanghai, `YYYY-MM-DD`. */
export type IsoDate = string;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** How far two honest clocks may be apart: a visitor's telephone, a gate's device and the server. */
export const CLOCK_TOLERANCE = 2 * MINUTE;
