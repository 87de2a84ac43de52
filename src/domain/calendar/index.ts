export { type BusinessCalendar, isKnownYear } from './business-calendar';
export { type CalendarYear, enterCalendarYear } from './calendar-year';
export { isoDateOf, isoWeekdayOf, parseIsoDate, startOfDay } from './civil-date';
export { type DayKind, dayKind, type OpenInterval } from './day-rules';
export { type OfficeHours, type OpenSpan, STANDARD_HOURS } from './office-hours';
export {
  addOpenDays,
  addOpenMinutes,
  type CalendarMoment,
  isOpen,
  nextClosing,
  nextOpening,
  openDayAfter,
  openMinutesBetween,
  openSpanAt,
} from './open-time';
export { type ClosedReason, type OpeningState, openingState } from './opening-state';
export { sayDay, sayTime, sayTimeBriefly } from './say-time';
export { publishSpecialDay, type SpecialDay } from './special-day';
