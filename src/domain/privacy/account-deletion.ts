import { type BusinessCalendar, openDayAfter, startOfDay } from '../calendar';
import { DomainError } from '../errors';
import { DAY, type Instant } from '../time';

/** What the rules allow at the most between asking and having been forgotten. */
export const DELETION_WORKING_DAYS = 15;

/**
 * The latest moment at which an account that is to be deleted is gone: the beginning of the fifteenth working day after it was
 * asked for. A calendar that never opens counts civil days: nobody waits for ever.
 */
export function deletionDueAt(calendar: BusinessCalendar, at: Instant): Instant {
  try {
    let due = at;
    for (let day = 0; day < DELETION_WORKING_DAYS; day += 1) due = startOfDay(openDayAfter(calendar, due));
    return due;
  } catch (error) {
    if (error instanceof DomainError) return at + DELETION_WORKING_DAYS * DAY;
    throw error;
  }
}
