import type { CalendarYear } from './calendar-year';
import type { OfficeHours } from './office-hours';
import type { SpecialDay } from './special-day';

/**
 * When a community's window is open. Plain data that survives JSON; a change makes a new calendar, never alters one
 * (what is read from a calendar is remembered by the object's identity).
 */
export interface BusinessCalendar {
  readonly hours: OfficeHours;
  /** The years whose legal holidays are known. Any other year is judged by weekday alone and called uncertain. */
  readonly years: Readonly<Record<number, CalendarYear>>;
  readonly specialDays: readonly SpecialDay[];
}

/**
 * Whether a year's legal holidays and make-up working days have been entered.
 * @standard HOURS-2
 */
export function isKnownYear(calendar: BusinessCalendar, year: number): boolean {
  return calendar.years[year] !== undefined;
}
