import { DAY, type Instant } from '../time';
import { isoDateOf, startOfDay } from './civil-date';

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const;

/**
 * How an instant reads to a person at `now`: 「今天 15:00」, 「明天 10:30」, 「11月30日（周一）09:00」. Always a date and
 * a time, never a number of hours.
 */
export function sayTime(at: Instant, now: Instant): string {
  const date = isoDateOf(at);
  const minutes = Math.floor((at - startOfDay(date)) / 60_000);
  const clock = `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
  const day = sayDay(at, now);
  return day.endsWith('）') ? `${day}${clock}` : `${day} ${clock}`;
}

/** The same without the weekday, for a narrow place: 「11月30日 09:00」. */
export function sayTimeBriefly(at: Instant, now: Instant): string {
  return sayTime(at, now).replace(/（.*）/, ' ');
}

/** How a civil day reads at `now`: 今天, 明天, 后天, 昨天, or its date with the weekday. */
export function sayDay(at: Instant, now: Instant): string {
  const date = isoDateOf(at);
  const days = Math.round((startOfDay(date) - startOfDay(isoDateOf(now))) / DAY);
  const near: Record<number, string> = { [-1]: '昨天', 0: '今天', 1: '明天', 2: '后天' };
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const prefix = year === Number(isoDateOf(now).slice(0, 4)) ? '' : `${year}年`;
  return near[days] ?? `${prefix}${month}月${day}日（${weekdayOf(date)}）`;
}

function weekdayOf(date: string): string {
  // 1970-01-01 was a Thursday.
  const dayNumber = Math.floor((startOfDay(date) + 8 * 3_600_000) / DAY);
  return WEEKDAYS[(((dayNumber + 4) % 7) + 7) % 7] as string;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
