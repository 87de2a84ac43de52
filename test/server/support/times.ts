/** A Tuesday in a known year, 10:00 in Asia/Shanghai: the window is open. */
export const TUESDAY_10 = Date.UTC(2026, 10, 24, 2, 0);
/** The same Tuesday, 20:00: the window is closed until Wednesday 08:00. */
export const TUESDAY_20 = Date.UTC(2026, 10, 24, 12, 0);
export const WEDNESDAY_8 = Date.UTC(2026, 10, 25, 0, 0);

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
