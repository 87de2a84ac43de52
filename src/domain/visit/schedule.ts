import { isoDateOf, isoWeekdayOf, parseIsoDate, startOfDay } from '../calendar';
import { DomainError } from '../errors';
import { DAY, HOUR, type Instant, type IsoDate, MINUTE } from '../time';

/** `HH:mm` in Asia/Shanghai, on a quarter of an hour; `24:00` is the end of the day. */
export type QuarterTime = string;

/** When a visitor may come. */
export type Schedule =
  /** One entry between two instants. */
  | { readonly type: 'once'; readonly from: Instant; readonly until: Instant }
  /** As many entries as are said, 2 to 20, between two instants. */
  | { readonly type: 'several'; readonly from: Instant; readonly until: Instant; readonly maxEntries: number }
  /** On some weekdays (ISO: 1 = Monday … 7 = Sunday) in the same hours, for at most 30 days; any number of entries. */
  | {
      readonly type: 'regular';
      readonly firstDay: IsoDate;
      readonly lastDay: IsoDate;
      readonly weekdays: readonly number[];
      readonly start: QuarterTime;
      readonly end: QuarterTime;
    };

/** One stretch of time in which the visitor is expected. */
export interface VisitWindow {
  readonly from: Instant;
  readonly until: Instant;
}

/** How a schedule stands at an instant. */
export type WindowState =
  | { readonly type: 'tooEarly'; readonly opensAt: Instant }
  | { readonly type: 'open'; readonly until: Instant }
  | { readonly type: 'over' };

/** So much before the time a visitor may already come. */
export const EARLY = 30 * MINUTE;
/** How far ahead a visit may begin, and how long a regular one may go on, its first day included. */
export const LONGEST_DAYS = 30;
const LONGEST = { once: DAY, several: 7 * DAY } as const;
const SHORTEST = 15 * MINUTE;
const MOST_ENTRIES = 20;

/** How often somebody may come in by this schedule; null is any number of times. */
export function maxUsesOf(schedule: Schedule): number | null {
  if (schedule.type === 'regular') return null;
  return schedule.type === 'once' ? 1 : schedule.maxEntries;
}

/** Every window of the schedule, in their order. */
export function windowsOf(schedule: Schedule): VisitWindow[] {
  if (schedule.type !== 'regular') return [{ from: schedule.from, until: schedule.until }];
  const windows: VisitWindow[] = [];
  const [start, end] = [offsetOf(schedule.start), offsetOf(schedule.end)];
  const last = startOfDay(schedule.lastDay);
  // China has one offset and no summer time: every day has 24 hours.
  for (let day = startOfDay(schedule.firstDay); day <= last; day += DAY) {
    if (schedule.weekdays.includes(isoWeekdayOf(isoDateOf(day))))
      windows.push({ from: day + start, until: day + end });
  }
  return windows;
}

/** From when a visitor may come in a window: a little early, but by a regular schedule never on the day before. */
export function opensAt(schedule: Schedule, window: VisitWindow): Instant {
  const early = window.from - EARLY;
  return schedule.type === 'regular' ? Math.max(early, startOfDay(isoDateOf(window.from))) : early;
}

/** Whether a visitor may come at an instant. Both ends count as open. */
export function windowAt(schedule: Schedule, at: Instant): WindowState {
  const window = windowsOf(schedule).find(({ until }) => at <= until);
  if (!window) return { type: 'over' };
  const opens = opensAt(schedule, window);
  return at < opens ? { type: 'tooEarly', opensAt: opens } : { type: 'open', until: window.until };
}

/** The window that is open at an instant, or the next one, or the last one when none is to come. */
export function windowNear(schedule: Schedule, at: Instant): VisitWindow {
  const windows = windowsOf(schedule);
  return windows.find(({ until }) => at <= until) ?? (windows[windows.length - 1] as VisitWindow);
}

/** The end of the last window. */
export function lastUntil(schedule: Schedule): Instant {
  const windows = windowsOf(schedule);
  return (windows[windows.length - 1] as VisitWindow).until;
}

/**
 * A schedule as it is kept: its weekdays in order and each once.
 *
 * @throws DomainError `invalidSchedule` for times that are past, too long, too far ahead, or that never come
 */
export function acceptSchedule(schedule: Schedule, at: Instant): Schedule {
  const wrong = (field: string) => new DomainError('invalidSchedule', { field });
  if (schedule.type === 'regular') {
    const [first, last] = [parseIsoDate(schedule.firstDay), parseIsoDate(schedule.lastDay)];
    if (first === undefined) throw wrong('firstDay');
    if (last === undefined || last < first || last - first >= LONGEST_DAYS) throw wrong('lastDay');
    if (!isQuarter(schedule.start)) throw wrong('start');
    if (!isQuarter(schedule.end) || offsetOf(schedule.end) <= offsetOf(schedule.start)) throw wrong('end');
    const weekdays = [1, 2, 3, 4, 5, 6, 7].filter((day) => schedule.weekdays.includes(day));
    if (weekdays.length === 0 || weekdays.length !== new Set(schedule.weekdays).size) throw wrong('weekdays');
    const kept: Schedule = { ...schedule, weekdays };
    const [next] = windowsOf(kept);
    if (!next) throw wrong('weekdays');
    if (lastUntil(kept) <= at) throw wrong('lastDay');
    if (startOfDay(schedule.firstDay) > at + LONGEST_DAYS * DAY) throw wrong('firstDay');
    // A day that is over stays out, or a pass could be said to begin long ago.
    if (startOfDay(schedule.firstDay) < startOfDay(isoDateOf(at))) throw wrong('firstDay');
    return kept;
  }
  const { from, until } = schedule;
  if (!isMinute(from) || from > at + LONGEST_DAYS * DAY || from < at - LONGEST[schedule.type])
    throw wrong('from');
  if (!isMinute(until) || until <= at || until - from < SHORTEST || until - from > LONGEST[schedule.type])
    throw wrong('until');
  if (schedule.type === 'several' && !isWholeBetween(schedule.maxEntries, 2, MOST_ENTRIES))
    throw wrong('maxEntries');
  return schedule;
}

/** Milliseconds after midnight. */
function offsetOf(time: QuarterTime): number {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return hours * HOUR + minutes * MINUTE;
}

function isQuarter(time: QuarterTime): boolean {
  return /^(([01]\d|2[0-3]):(00|15|30|45)|24:00)$/.test(time);
}

function isMinute(at: Instant): boolean {
  return Number.isInteger(at) && at % MINUTE === 0;
}

function isWholeBetween(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
