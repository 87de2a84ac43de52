import { DAY, type Instant, type IsoDate } from '../time';
import { type BusinessCalendar, isKnownYear } from './business-calendar';
import {
  type EpochDay,
  epochDayOf,
  epochDayOfDate,
  isSaturdayOrSunday,
  startOfEpochDay,
  yearOf,
} from './civil-date';
import { type DaySpan, type OpenSpan, readSpans } from './office-hours';
import type { SpecialDay } from './special-day';

/** What sort of day a date is. `special` means that a notice has set its hours, whatever sort it was before. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'makeUpWorkday' | 'special';

/** An unbroken stretch of one day in which the window is open: `opensAt` is open, `closesAt` is not. */
export interface OpenInterval {
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

/** A calendar's rules, read once: the questions that every calculation asks of a day. */
export interface DayRules {
  /** The open time of a standard day, in milliseconds. */
  readonly standardDay: number;
  /** The sort of day by law and weekday, before any notice. */
  ordinaryKind(day: EpochDay): Exclude<DayKind, 'special'>;
  /** Whether a notice has set the hours of a day, from some instant of it on. */
  isSpecial(day: EpochDay): boolean;
  /** The notice that governs an instant. */
  noticeAt(at: Instant): SpecialDay | undefined;
  /** When the window is open on a day, ascending and apart from each other. */
  openOn(day: EpochDay): readonly OpenInterval[];
  /** False where the hours rest on a year whose holidays nobody has entered. */
  isCertain(day: EpochDay): boolean;
}

/**
 * What sort of day a date is in a calendar. In an unknown year this is the weekday's guess: ask `isKnownYear`.
 * @throws RangeError for a date that does not exist
 * @standard HOURS-2
 */
export function dayKind(calendar: BusinessCalendar, date: IsoDate): DayKind {
  const rules = rulesOf(calendar);
  const day = epochDayOfDate(date);
  return rules.isSpecial(day) ? 'special' : rules.ordinaryKind(day);
}

const remembered = new WeakMap<BusinessCalendar, DayRules>();

/**
 * The rules of a calendar, read on first use.
 * @throws RangeError for a calendar that holds an impossible time or date
 */
export function rulesOf(calendar: BusinessCalendar): DayRules {
  let rules = remembered.get(calendar);
  if (rules === undefined) {
    rules = readRules(calendar);
    remembered.set(calendar, rules);
  }
  return rules;
}

interface Notice {
  readonly day: SpecialDay;
  readonly spans: readonly DaySpan[];
}

const CLOSED: readonly DaySpan[] = [];

function readRules(calendar: BusinessCalendar): DayRules {
  const standard = spansOrThrow(calendar.hours.spans);
  const legal = readLegalDays(calendar);
  const notices = readNotices(calendar);

  function ordinaryKind(day: EpochDay): Exclude<DayKind, 'special'> {
    return legal.get(day) ?? (isSaturdayOrSunday(day) ? 'weekend' : 'workday');
  }

  function ordinarySpans(day: EpochDay): readonly DaySpan[] {
    const kind = ordinaryKind(day);
    return kind === 'workday' || kind === 'makeUpWorkday' ? standard : CLOSED;
  }

  return {
    standardDay: standard.reduce((sum, span) => sum + span.to - span.from, 0),
    ordinaryKind,
    isSpecial: (day) => notices.has(day),
    noticeAt(at) {
      let governing: SpecialDay | undefined;
      for (const notice of notices.get(epochDayOf(at)) ?? []) {
        if (notice.day.publishedAt <= at) governing = notice.day;
      }
      return governing;
    },
    openOn(day) {
      const ofDay = notices.get(day);
      const spans = ordinarySpans(day);
      return ofDay === undefined ? intervalsOf(startOfEpochDay(day), spans) : inTurn(day, spans, ofDay);
    },
    isCertain(day) {
      if (isKnownYear(calendar, yearOf(day))) return true;
      const first = notices.get(day)?.[0];
      return first !== undefined && first.day.publishedAt <= startOfEpochDay(day);
    },
  };
}

function readLegalDays(calendar: BusinessCalendar): Map<EpochDay, 'holiday' | 'makeUpWorkday'> {
  const legal = new Map<EpochDay, 'holiday' | 'makeUpWorkday'>();
  for (const year of Object.values(calendar.years)) {
    for (const date of year.makeUpWorkdays) legal.set(epochDayOfDate(date), 'makeUpWorkday');
    for (const date of year.holidays) legal.set(epochDayOfDate(date), 'holiday');
  }
  return legal;
}

/** Notices by day, in the order of publication; one published after its day was over changes nothing and is left out. */
function readNotices(calendar: BusinessCalendar): Map<EpochDay, Notice[]> {
  const notices = new Map<EpochDay, Notice[]>();
  for (const special of calendar.specialDays) {
    const day = epochDayOfDate(special.date);
    if (special.publishedAt >= startOfEpochDay(day) + DAY) continue;
    const ofDay = notices.get(day) ?? [];
    ofDay.push({ day: special, spans: spansOrThrow(special.spans) });
    notices.set(day, ofDay);
  }
  for (const ofDay of notices.values()) ofDay.sort((a, b) => a.day.publishedAt - b.day.publishedAt);
  return notices;
}

function intervalsOf(midnight: Instant, spans: readonly DaySpan[]): readonly OpenInterval[] {
  return spans.map(({ from, to }) => ({ opensAt: midnight + from, closesAt: midnight + to }));
}

/** The day's hours where notices take over from the ordinary spans, and from each other, as they are published. */
function inTurn(
  day: EpochDay,
  ordinary: readonly DaySpan[],
  notices: readonly Notice[],
): readonly OpenInterval[] {
  const midnight = startOfEpochDay(day);
  const intervals: OpenInterval[] = [];
  let spans = ordinary;
  let since = midnight;

  function govern(until: Instant): void {
    for (const { opensAt, closesAt } of intervalsOf(midnight, spans)) {
      const from = Math.max(opensAt, since);
      const to = Math.min(closesAt, until);
      if (from >= to) continue;
      const last = intervals[intervals.length - 1];
      // Open before the notice and open after it is one stretch, not a closing and an opening.
      if (last?.closesAt === from) intervals[intervals.length - 1] = { opensAt: last.opensAt, closesAt: to };
      else intervals.push({ opensAt: from, closesAt: to });
    }
  }

  for (const notice of notices) {
    govern(notice.day.publishedAt);
    spans = notice.spans;
    since = Math.max(midnight, notice.day.publishedAt);
  }
  govern(midnight + DAY);
  return intervals;
}

function spansOrThrow(spans: readonly OpenSpan[]): readonly DaySpan[] {
  const read = readSpans(spans);
  if (typeof read === 'string') throw new RangeError(`unusable open spans: ${read}`);
  return read;
}
