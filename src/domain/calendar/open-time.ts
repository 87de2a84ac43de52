import { DomainError } from '../errors';
import { type Instant, type IsoDate, MINUTE } from '../time';
import type { BusinessCalendar } from './business-calendar';
import { epochDayOf, isoDateOfDay } from './civil-date';
import { type DayRules, type OpenInterval, rulesOf } from './day-rules';

/**
 * A moment that the calendar worked out.
 * `certain` is false where any day from the question to the answer falls in a year whose legal holidays are unknown:
 * the weekday rule was used, and the moment may move once the year is entered.
 */
export interface CalendarMoment {
  readonly at: Instant;
  readonly certain: boolean;
}

/** No office closes for longer than this and opens again; a search that passes it has found a calendar that never does. */
const LONGEST_CLOSING_DAYS = 400;

/**
 * Whether the window is open at an instant: open from the first moment of a span, closed from its last.
 * @standard HOURS-1
 */
export function isOpen(calendar: BusinessCalendar, at: Instant): boolean {
  return openSpanAt(calendar, at) !== undefined;
}

/** The unbroken stretch of open time that contains an instant, or `undefined` while the window is closed. */
export function openSpanAt(calendar: BusinessCalendar, at: Instant): OpenInterval | undefined {
  return rulesOf(calendar)
    .openOn(epochDayOf(at))
    .find(({ opensAt, closesAt }) => opensAt <= at && at < closesAt);
}

/**
 * The first open moment at or after an instant; the instant itself while the window is open.
 * @throws DomainError `calendarNeverOpens`
 * @standard HOURS-2
 */
export function nextOpening(calendar: BusinessCalendar, at: Instant): CalendarMoment {
  return findFrom(rulesOf(calendar), at, ({ opensAt }, certain) => ({ at: Math.max(at, opensAt), certain }));
}

/**
 * The first closing strictly after an instant: the end of the present open stretch, or of the next one. The noon
 * break is a closing.
 * @throws DomainError `calendarNeverOpens`
 */
export function nextClosing(calendar: BusinessCalendar, at: Instant): CalendarMoment {
  return findFrom(rulesOf(calendar), at, ({ closesAt }, certain) => ({ at: closesAt, certain }));
}

/**
 * The moment by which `minutes` of open time have passed: how a promise is made.
 *
 * Counting starts at `nextOpening(at)`, which is also the answer for 0 minutes. A promise therefore never lands
 * while the window is closed, except exactly at a closing: four hours from 08:00 are 12:00, not 13:00.
 * @param minutes 0 or more, fractions allowed; counted to the millisecond
 * @throws DomainError `calendarNeverOpens`
 * @throws RangeError for minutes that are negative or not finite
 * @standard HOURS-1
 */
export function addOpenMinutes(calendar: BusinessCalendar, at: Instant, minutes: number): CalendarMoment {
  if (!(minutes >= 0 && Number.isFinite(minutes))) throw new RangeError(`not a length of time: ${minutes}`);
  let left = Math.round(minutes * MINUTE);
  return findFrom(rulesOf(calendar), at, ({ opensAt, closesAt }, certain) => {
    const from = Math.max(at, opensAt);
    if (from + left <= closesAt) return { at: from + left, certain };
    left -= closesAt - from;
    return undefined;
  });
}

/**
 * The moment by which `days` standard days' worth of open time have passed; a standard day is the open time of the
 * office hours (eight hours for HOURS-1). One open day from 10:00 is 10:00 on the next full open day; a shortened
 * special day carries the rest over.
 * @param days 0 or more, fractions allowed
 * @throws DomainError `calendarNeverOpens`, also where the office hours themselves are empty
 * @throws RangeError for days that are negative or not finite
 */
export function addOpenDays(calendar: BusinessCalendar, at: Instant, days: number): CalendarMoment {
  const { standardDay } = rulesOf(calendar);
  // With no standard day, any number of days would be no time at all: a promise that is broken as it is made.
  if (standardDay === 0) throw new DomainError('calendarNeverOpens');
  return addOpenMinutes(calendar, at, (days * standardDay) / MINUTE);
}

/**
 * The open time between two instants, in minutes with fractions; 0 where `to` is not after `from`.
 * @standard HOURS-4
 */
export function openMinutesBetween(calendar: BusinessCalendar, from: Instant, to: Instant): number {
  const rules = rulesOf(calendar);
  let open = 0;
  for (let day = epochDayOf(from), last = epochDayOf(to); day <= last; day += 1) {
    for (const { opensAt, closesAt } of rules.openOn(day)) {
      open += Math.max(0, Math.min(to, closesAt) - Math.max(from, opensAt));
    }
  }
  return open / MINUTE;
}

/**
 * The first civil day after that of an instant on which the window opens at all: "another open day".
 * @throws DomainError `calendarNeverOpens`
 * @standard DESK-6
 */
export function openDayAfter(calendar: BusinessCalendar, at: Instant): IsoDate {
  const rules = rulesOf(calendar);
  const today = epochDayOf(at);
  for (let day = today + 1; day <= today + LONGEST_CLOSING_DAYS; day += 1) {
    if (rules.openOn(day).length > 0) return isoDateOfDay(day);
  }
  throw new DomainError('calendarNeverOpens');
}

/**
 * Shows `judge` each open interval that ends after `at`, in order, until it answers. `certain` tells whether all days
 * from that of `at` to that of the interval are known.
 */
function findFrom<Answer>(
  rules: DayRules,
  at: Instant,
  judge: (interval: OpenInterval, certain: boolean) => Answer | undefined,
): Answer {
  let certain = true;
  let closedDays = 0;
  for (let day = epochDayOf(at); closedDays <= LONGEST_CLOSING_DAYS; day += 1) {
    certain = certain && rules.isCertain(day);
    closedDays += 1;
    for (const interval of rules.openOn(day)) {
      if (interval.closesAt <= at) continue;
      const answer = judge(interval, certain);
      if (answer !== undefined) return answer;
      closedDays = 0;
    }
  }
  throw new DomainError('calendarNeverOpens');
}
