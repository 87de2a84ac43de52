import { DomainError } from '../errors';
import type { IsoDate } from '../time';
import { isSaturdayOrSunday, parseIsoDate, yearOf } from './civil-date';

/**
 * One year's legal holidays, as the State Council announces them late in the year before.
 * @standard HOURS-2
 */
export interface CalendarYear {
  readonly year: number;
  /** Every legal day off, including those that fall on a Saturday or a Sunday. */
  readonly holidays: readonly IsoDate[];
  /** Saturdays and Sundays that are worked in exchange. */
  readonly makeUpWorkdays: readonly IsoDate[];
  /** Where the dates come from: a library and its version, or who entered them. */
  readonly source: string;
}

/**
 * Takes in a year's dates, from a library or from an administrator, in ascending order.
 * @throws DomainError `invalidCalendarYear` with `details.reason` (`notAYear`, `noHolidays`, `notADate`,
 *   `outsideTheYear`, `namedTwice`, `makeUpOnAWeekday`) and, where one date is at fault, `details.date`;
 *   `textRequired` for an empty source
 * @standard HOURS-2
 */
export function enterCalendarYear(entry: CalendarYear): CalendarYear {
  const { year } = entry;
  if (!Number.isInteger(year) || year < 1 || year > 9999) throw invalid('notAYear');
  // A year always has some: an empty list is a form sent too early, and would make the whole year look certain.
  if (entry.holidays.length === 0) throw invalid('noHolidays');
  const source = entry.source.trim();
  if (source === '') throw new DomainError('textRequired', { field: 'source' });

  const named = new Set<IsoDate>();
  for (const date of [...entry.holidays, ...entry.makeUpWorkdays]) {
    const day = parseIsoDate(date);
    if (day === undefined) throw invalid('notADate', date);
    if (yearOf(day) !== year) throw invalid('outsideTheYear', date);
    if (named.has(date)) throw invalid('namedTwice', date);
    named.add(date);
  }
  for (const date of entry.makeUpWorkdays) {
    const day = parseIsoDate(date);
    if (day !== undefined && !isSaturdayOrSunday(day)) throw invalid('makeUpOnAWeekday', date);
  }
  return {
    year,
    holidays: [...entry.holidays].sort(),
    makeUpWorkdays: [...entry.makeUpWorkdays].sort(),
    source,
  };
}

function invalid(reason: string, date?: IsoDate): DomainError {
  return new DomainError('invalidCalendarYear', date === undefined ? { reason } : { reason, date });
}
