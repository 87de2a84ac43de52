import { DAY, HOUR, type Instant, type IsoDate } from '../time';

/**
 * Days since 1970-01-01 in Asia/Shanghai. Calculation runs on these; `IsoDate` is for people, storage and the wire.
 */
export type EpochDay = number;

/** China has kept one offset, without summer time, since 1991: plain arithmetic is exact whatever zone the machine is in. */
const SHANGHAI_OFFSET = 8 * HOUR;

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The civil day in Asia/Shanghai that contains an instant. */
export function epochDayOf(at: Instant): EpochDay {
  return Math.floor((at + SHANGHAI_OFFSET) / DAY);
}

/** The first instant (00:00 in Asia/Shanghai) of a day. */
export function startOfEpochDay(day: EpochDay): Instant {
  return day * DAY - SHANGHAI_OFFSET;
}

/** 0 = Sunday … 6 = Saturday. */
export function weekdayOf(day: EpochDay): number {
  // Day 0 was a Thursday; the second modulo keeps days before 1970 positive.
  return (((day + 4) % 7) + 7) % 7;
}

/** The ISO weekday of a date: 1 = Monday … 7 = Sunday. @throws RangeError for a date that does not exist */
export function isoWeekdayOf(date: IsoDate): number {
  return weekdayOf(epochDayOfDate(date)) || 7;
}

/** Whether a day falls on a Saturday or a Sunday. */
export function isSaturdayOrSunday(day: EpochDay): boolean {
  const weekday = weekdayOf(day);
  return weekday === 0 || weekday === 6;
}

/** The civil year of a day. */
export function yearOf(day: EpochDay): number {
  return civilFromDay(day).year;
}

/** The date that names a day. */
export function isoDateOfDay(day: EpochDay): IsoDate {
  const { year, month, dayOfMonth } = civilFromDay(day);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/**
 * The day that a date names, or `undefined` where it names none (`2026-02-30`, `2026-2-3`, a text).
 */
export function parseIsoDate(date: IsoDate): EpochDay | undefined {
  if (!ISO_DATE.test(date)) return undefined;
  const day = dayFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
  return isoDateOfDay(day) === date ? day : undefined;
}

/**
 * The day that a date names.
 * @throws RangeError for a date that does not exist: a caller that reads dates from people uses `parseIsoDate`.
 */
export function epochDayOfDate(date: IsoDate): EpochDay {
  const day = parseIsoDate(date);
  if (day === undefined) throw new RangeError(`not a civil date: ${date}`);
  return day;
}

/** The civil date in Asia/Shanghai of an instant. */
export function isoDateOf(at: Instant): IsoDate {
  return isoDateOfDay(epochDayOf(at));
}

/**
 * The first instant (00:00 in Asia/Shanghai) of a civil date.
 * @throws RangeError for a date that does not exist
 */
export function startOfDay(date: IsoDate): Instant {
  return startOfEpochDay(epochDayOfDate(date));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

/*
 * The two conversions below are Howard Hinnant's `days_from_civil` and `civil_from_days`: a year that begins in
 * March puts the leap day last, and an era of 400 years repeats exactly.
 */

const DAYS_PER_ERA = 146_097;
/** From 0000-03-01, where the first era begins, to 1970-01-01. */
const DAYS_TO_EPOCH = 719_468;

function dayFromCivil(year: number, month: number, dayOfMonth: number): EpochDay {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_TO_EPOCH;
}

function civilFromDay(day: EpochDay): { year: number; month: number; dayOfMonth: number } {
  const shifted = day + DAYS_TO_EPOCH;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  };
}
