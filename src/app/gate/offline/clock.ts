import type { Instant } from '../../../domain/time';

/** What a device's own clocks show at one moment. */
export interface DeviceTime {
  /** The clock on the wall, which people can set. */
  readonly wall: Instant;
  /** Milliseconds that only ever go forward, or null on a device that has none; good within one run of the app. */
  readonly steady: number | null;
  /** Names the run of the app to which `steady` belongs. */
  readonly run: string;
}

/** The server's time together with the device's, as they were read at one moment. */
export interface ClockReading {
  readonly server: Instant;
  readonly device: DeviceTime;
}

/**
 * A reading from one answer: the server's clock stood somewhere between asking and answer, and its middle is the best
 * guess.
 */
export function readingOf(server: Instant, asked: DeviceTime, answered: DeviceTime): ClockReading {
  const steady =
    asked.steady === null || answered.steady === null ? null : (asked.steady + answered.steady) / 2;
  return { server, device: { wall: (asked.wall + answered.wall) / 2, steady, run: answered.run } };
}

/**
 * How far a device's clock is ahead of the server's, in milliseconds, judged by the last reading. Within one run of
 * the app it is known however the clock was set since; afterwards as far as it shows: time does not go back.
 */
export function skewOf(reading: ClockReading, now: DeviceTime): number {
  const { server, device } = reading;
  if (now.run === device.run && now.steady !== null && device.steady !== null)
    return now.wall - (server + now.steady - device.steady);
  const wentBack = Math.min(0, now.wall - device.wall);
  return device.wall - server + wentBack;
}

/** The time as the server would have it. */
export function trueTime(reading: ClockReading | null, now: DeviceTime): Instant {
  return reading === null ? now.wall : Math.round(now.wall - skewOf(reading, now));
}
