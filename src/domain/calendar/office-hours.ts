import { HOUR, MINUTE } from '../time';

/**
 * A stretch of one day in which the window is open, from `from` up to but not including `to`.
 * Times are `HH:mm` in Asia/Shanghai; `to` may be `24:00`. A span never crosses midnight.
 */
export interface OpenSpan {
  readonly from: string;
  readonly to: string;
}

/** The hours of every working day. */
export interface OfficeHours {
  readonly spans: readonly OpenSpan[];
}

/**
 * 8:00–17:00 with a noon break from 12:00 to 13:00.
 * @standard HOURS-1
 */
export const STANDARD_HOURS: OfficeHours = {
  spans: [
    { from: '08:00', to: '12:00' },
    { from: '13:00', to: '17:00' },
  ],
};

/** An open span as milliseconds since the start of its day. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

/** Why a list of spans cannot be used. */
export type SpanProblem = 'malformedTime' | 'endsBeforeItBegins' | 'spansOverlap';

const CLOCK_TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/**
 * Reads spans in any order into ascending day spans; spans that touch become one.
 * @returns the spans, or what is wrong with them
 */
export function readSpans(spans: readonly OpenSpan[]): readonly DaySpan[] | SpanProblem {
  const read: DaySpan[] = [];
  for (const span of spans) {
    const from = sinceMidnight(span.from);
    const to = span.to === '24:00' ? 24 * HOUR : sinceMidnight(span.to);
    if (from === undefined || to === undefined) return 'malformedTime';
    if (to <= from) return 'endsBeforeItBegins';
    read.push({ from, to });
  }
  read.sort((a, b) => a.from - b.from);

  const merged: DaySpan[] = [];
  for (const span of read) {
    const last = merged[merged.length - 1];
    if (last && span.from < last.to) return 'spansOverlap';
    if (last && span.from === last.to) merged[merged.length - 1] = { from: last.from, to: span.to };
    else merged.push(span);
  }
  return merged;
}

function sinceMidnight(time: string): number | undefined {
  if (!CLOCK_TIME.test(time)) return undefined;
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3, 5)) * MINUTE;
}
