import { epochDayOf, startOfEpochDay } from '../../../domain/calendar/civil-date';
import { DAY, HOUR, type Instant, MINUTE } from '../../../domain/time';

/** When somebody may come. */
export interface Arrival {
  readonly from: Instant;
  readonly until: Instant;
}

export const HALF_HOUR = 30 * MINUTE;
/** The last day that can be chosen: of the thirtieth, on which a visit may begin at the latest, not every hour would do. */
export const DAYS_AHEAD = 29;

/** From here on the evening is too short for a visit, and it may last into the night. */
const EVENING = 20 * HOUR;
const NIGHT_ENDS = 6 * HOUR;
const SHORTEST_DEFAULT = 2 * HOUR;

/** The first instant of the day of `at`, in Shanghai. */
export const dayOf = (at: Instant): Instant => startOfEpochDay(epochDayOf(at));

const halfHourBefore = (at: Instant) => at - ((((at - dayOf(at)) % HALF_HOUR) + HALF_HOUR) % HALF_HOUR);
const wholeHourAfter = (at: Instant) => at + ((HOUR - ((at - dayOf(at)) % HOUR)) % HOUR);

/** From now to the end of the day, and at least two hours: what most people mean who say nothing. */
export function usualArrival(now: Instant): Arrival {
  const from = halfHourBefore(now);
  return { from, until: Math.max(dayOf(now) + DAY, wholeHourAfter(from + SHORTEST_DEFAULT)) };
}

/** The same hours on another day; today they begin no earlier than now. */
export function onDay(arrival: Arrival, day: Instant, now: Instant): Arrival {
  if (day === dayOf(now) && dayOf(arrival.from) !== day) return usualArrival(now);
  if (day !== dayOf(now) && dayOf(arrival.from) === dayOf(now)) {
    return { from: day + 9 * HOUR, until: day + DAY };
  }
  const moved = day - dayOf(arrival.from);
  return { from: arrival.from + moved, until: arrival.until + moved };
}

/** Beginning at another time; the end gives way when it would come before. */
export function startingAt(arrival: Arrival, from: Instant): Arrival {
  const ends = endsAfter(from);
  const last = ends[ends.length - 1] ?? from + HALF_HOUR;
  return { from, until: arrival.until > from && arrival.until <= last ? arrival.until : last };
}

/** The times at which a visit of this day may begin: not in the past. */
export function startsOn(day: Instant, now: Instant): Instant[] {
  return range(day, day + DAY - HALF_HOUR).filter((at) => at + HALF_HOUR > now);
}

/** The times at which a visit that begins then may end: until midnight, and in the evening until early morning. */
export function endsAfter(from: Instant): Instant[] {
  const midnight = dayOf(from) + DAY;
  const last = from - dayOf(from) >= EVENING ? midnight + NIGHT_ENDS : midnight;
  return range(from + HALF_HOUR, last);
}

function range(first: Instant, last: Instant): Instant[] {
  return Array.from(
    { length: Math.max(0, Math.floor((last - first) / HALF_HOUR) + 1) },
    (_, index) => first + index * HALF_HOUR,
  );
}

/** How a time reads beside the day on which the visit begins: 14:30, 24:00, 次日 01:00. */
export function sayClock(at: Instant, day: Instant, nextDay: string): string {
  const minutes = Math.round((at - day) / MINUTE);
  const clock = (of: number) =>
    `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
  return minutes <= DAY / MINUTE ? clock(minutes) : `${nextDay} ${clock(minutes - DAY / MINUTE)}`;
}
