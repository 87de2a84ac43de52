import type { CommunityContexts } from '../community/context';
import { getOpening } from './opening';
import { listSpecialDays, publishSpecialDay } from './special-days';
import { getCalendarYear, setCalendarYear } from './years';

/** Every action on the business calendar. */
export function calendarHandlers(contexts: CommunityContexts) {
  return {
    getOpening: getOpening(contexts),
    getCalendarYear: getCalendarYear(contexts),
    setCalendarYear: setCalendarYear(contexts),
    listSpecialDays: listSpecialDays(contexts),
    publishSpecialDay: publishSpecialDay(contexts),
  };
}
