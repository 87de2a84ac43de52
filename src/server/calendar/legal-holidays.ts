import published from 'chinese-days/dist/chinese-days.json';
import library from 'chinese-days/package.json';
import { type CalendarYear, enterCalendarYear } from '../../domain/calendar';
import type { IsoDate } from '../../domain/time';

/** No request of ours is older, and every year goes into each community's calendar. */
const FIRST_YEAR = 2024;

/**
 * The years whose legal holidays and make-up working days (调休) the `chinese-days` package holds, from 2024 on.
 *
 * The package's own functions are passed by for its published table of dates: they answer "workday" for every year
 * that they do not know, and are a day off west of Greenwich, where they format a UTC midnight in the machine's zone.
 * A year counts as held only with its New Year's Day and its National Day, legal holidays of every year: the
 * announcement for one year may already name a few days of the next.
 * @throws DomainError `invalidCalendarYear` when an upgrade of the package brings dates that cannot be right
 * @standard HOURS-2
 */
export function legalHolidayYears(): Record<number, CalendarYear> {
  const holidays = Object.keys(published.holidays);
  const makeUpWorkdays = Object.keys(published.workdays);
  const held = new Set(holidays);

  const years: Record<number, CalendarYear> = {};
  for (const year of new Set(holidays.map(yearOf))) {
    if (year < FIRST_YEAR || !held.has(`${year}-01-01`) || !held.has(`${year}-10-01`)) continue;
    years[year] = enterCalendarYear({
      year,
      holidays: holidays.filter((date) => yearOf(date) === year),
      makeUpWorkdays: makeUpWorkdays.filter((date) => yearOf(date) === year),
      source: `${library.name} ${library.version}`,
    });
  }
  return years;
}

function yearOf(date: IsoDate): number {
  return Number(date.slice(0, 4));
}
