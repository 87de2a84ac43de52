import type { BusinessCalendar, OpenSpan } from '../../../src/domain/calendar';
import { MINUTE } from '../../../src/domain/time';

/** Every minute of a window of time, looked at one by one: slow, and too simple to be wrong in the same way. */
export class MinuteByMinute {
  private readonly open: boolean[] = [];

  constructor(
    calendar: BusinessCalendar,
    private readonly from: number,
    to: number,
  ) {
    for (let at = from; at < to; at += MINUTE) this.open.push(isOpenMinute(calendar, at));
  }

  isOpen(at: number): boolean {
    return this.open[(at - this.from) / MINUTE] === true;
  }

  nextOpening(at: number): number | undefined {
    const index = this.open.indexOf(true, (at - this.from) / MINUTE);
    return index < 0 ? undefined : this.from + index * MINUTE;
  }

  /** The end of the minute in which the last of `minutes` open minutes passes; whole minutes of 1 and more. */
  addOpenMinutes(at: number, minutes: number): number | undefined {
    let left = minutes;
    for (let index = (at - this.from) / MINUTE; index < this.open.length; index += 1) {
      if (this.open[index]) left -= 1;
      if (left === 0) return this.from + (index + 1) * MINUTE;
    }
    return undefined;
  }

  openMinutesBetween(from: number, to: number): number {
    return this.open.slice((from - this.from) / MINUTE, (to - this.from) / MINUTE).filter(Boolean).length;
  }
}

function isOpenMinute(calendar: BusinessCalendar, at: number): boolean {
  const beijing = new Date(at + 8 * 3_600_000);
  const [date = '', time = ''] = beijing.toISOString().slice(0, 16).split('T');
  const within = (spans: readonly OpenSpan[]) => spans.some(({ from, to }) => from <= time && time < to);

  const latest = calendar.specialDays
    .filter((special) => special.date === date && special.publishedAt <= at)
    .reduce<(typeof calendar.specialDays)[number] | undefined>(
      (best, special) => (best === undefined || special.publishedAt >= best.publishedAt ? special : best),
      undefined,
    );
  if (latest) return within(latest.spans);

  const year = calendar.years[beijing.getUTCFullYear()];
  if (year?.holidays.includes(date)) return false;
  const weekend = [0, 6].includes(beijing.getUTCDay());
  if (weekend && !year?.makeUpWorkdays.includes(date)) return false;
  return within(calendar.hours.spans);
}
