import * as z from 'zod/mini';
import { InstantMs, IsoDay, Promised, TimeOfDay, wholeNumber, words } from './common';

export const OpeningQuery = z.strictObject({});
export const Opening = z.object({
  now: InstantMs,
  open: z.boolean(),
  /** When the window closes, while it is open. */
  closesAt: z.nullable(InstantMs),
  /** When it next opens, while it is closed. */
  opensAt: z.nullable(InstantMs),
  certain: z.boolean(),
  /** Why it is closed. */
  reason: z.nullable(
    z.enum(['beforeHours', 'noonBreak', 'afterHours', 'weekend', 'holiday', 'specialClosing']),
  ),
  /** The text of the special day that governs the moment, if one does (HOURS-3). */
  notice: z.nullable(z.string()),
  /** What the calendar makes of common spans from now on: what may be promised. */
  promiseOptions: z.array(z.object({ openMinutes: z.int(), promised: Promised })),
});

export const YearParams = z.strictObject({ year: wholeNumber(2004, 2100) });
export const CalendarYearBody = z.strictObject({
  holidays: z.array(IsoDay).check(z.maxLength(60)),
  makeUpWorkdays: z.array(IsoDay).check(z.maxLength(20)),
  source: words(300, '国务院办公厅关于 2027 年部分节假日安排的通知'),
});
export const CalendarYear = z.object({
  year: z.int(),
  /** False while the legal holidays of the year have not been entered. */
  known: z.boolean(),
  holidays: z.array(z.string()),
  makeUpWorkdays: z.array(z.string()),
  source: z.nullable(z.string()),
});

const Span = z.strictObject({ from: TimeOfDay, to: TimeOfDay });
export const SpecialDayBody = z.strictObject({
  date: IsoDay,
  /** Empty: closed all day. */
  spans: z.array(Span).check(z.maxLength(4)),
  notice: words(200, '因设备检修，当天下午服务窗口暂停开放'),
});
export const SpecialDay = z.object({
  date: z.string(),
  spans: z.array(z.object({ from: z.string(), to: z.string() })),
  notice: z.string(),
  publishedAt: InstantMs,
});
export const SpecialDays = z.object({ specialDays: z.array(SpecialDay) });
