import type { Instant } from '../time';
import type { BusinessCalendar } from './business-calendar';
import { epochDayOf } from './civil-date';
import { type DayRules, rulesOf } from './day-rules';
import { nextOpening, openSpanAt } from './open-time';

/** Why the window is closed. The three kinds of hours are those of a day on which it opens. */
export type ClosedReason =
  | 'beforeHours'
  | 'noonBreak'
  | 'afterHours'
  | 'weekend'
  | 'holiday'
  | 'specialClosing';

/**
 * What a resident is told about the window. `notice` is the text of the special day that governs the moment, if one
 * does; `certain` is as in `CalendarMoment`.
 */
export type OpeningState = (
  | { readonly open: true; readonly closesAt: Instant }
  | { readonly open: false; readonly reason: ClosedReason; readonly opensAt: Instant }
) & { readonly certain: boolean; readonly notice?: string };

/**
 * Whether the window is open, and until when; or why not, and when it next opens.
 * @throws DomainError `calendarNeverOpens`
 * @standard HOURS-2
 */
export function openingState(calendar: BusinessCalendar, at: Instant): OpeningState {
  const rules = rulesOf(calendar);
  const governing = rules.noticeAt(at);
  const notice = governing === undefined ? {} : { notice: governing.notice };

  const span = openSpanAt(calendar, at);
  if (span !== undefined) {
    return { open: true, closesAt: span.closesAt, certain: rules.isCertain(epochDayOf(at)), ...notice };
  }
  const opening = nextOpening(calendar, at);
  const reason = governing?.spans.length === 0 ? 'specialClosing' : closedReason(rules, at);
  return { open: false, reason, opensAt: opening.at, certain: opening.certain, ...notice };
}

/** The reason at a closed instant that no all-day closing governs. */
function closedReason(rules: DayRules, at: Instant): ClosedReason {
  const day = epochDayOf(at);
  const openToday = rules.openOn(day);
  const before = openToday.some(({ closesAt }) => closesAt <= at);
  const after = openToday.some(({ opensAt }) => opensAt > at);
  if (before) return after ? 'noonBreak' : 'afterHours';
  if (after) return 'beforeHours';

  const kind = rules.ordinaryKind(day);
  if (rules.noticeAt(at) === undefined && (kind === 'weekend' || kind === 'holiday')) return kind;
  // The day's hours were over before they could begin: a notice of hours already past, or no office hours at all.
  return 'afterHours';
}
