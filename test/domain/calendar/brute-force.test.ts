import fc from 'fast-check';
import {
  addOpenMinutes,
  type BusinessCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  type OpenSpan,
  openDayAfter,
  openMinutesBetween,
  openSpanAt,
  type SpecialDay,
  startOfDay,
} from '../../../src/domain/calendar';
import { DAY, MINUTE } from '../../../src/domain/time';
import { MinuteByMinute } from './brute-force';
import { beijing } from './real-years';

/** Twelve days across a change of year, of which only the first is known. */
const DATES = [
  ...['2026-12-25', '2026-12-26', '2026-12-27', '2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31'],
  ...['2027-01-01', '2027-01-02', '2027-01-03', '2027-01-04', '2027-01-05'],
];
const BEGIN = beijing('2026-12-25 00:00');
const END = beijing('2027-01-06 00:00');

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/** Up to three spans that may touch but not overlap, in no particular order. */
const spans: fc.Arbitrary<OpenSpan[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 60 }), { minLength: 0, maxLength: 6 })
  .chain((minutes) => {
    const ends = [...minutes].sort((a, b) => a - b);
    const pairs: OpenSpan[] = [];
    for (let i = 0; i + 1 < ends.length; i += 2) {
      pairs.push({ from: clock(ends[i] as number), to: clock(ends[i + 1] as number) });
    }
    return fc.shuffledSubarray(pairs, { minLength: pairs.length });
  });

const touching: fc.Arbitrary<OpenSpan[]> = fc.constant([
  { from: '09:00', to: '12:00' },
  { from: '12:00', to: '15:00' },
]);

const wholeMinute = fc.integer({ min: 0, max: (END - BEGIN) / MINUTE - 1 }).map((n) => BEGIN + n * MINUTE);

const specialDay: fc.Arbitrary<SpecialDay> = fc.record({
  date: fc.constantFrom(...DATES),
  spans: fc.oneof(spans, touching),
  notice: fc.constant('Notice'),
  publishedAt: fc.oneof(fc.constant(BEGIN - DAY), wholeMinute),
});

const calendars: fc.Arbitrary<BusinessCalendar> = fc
  .record({
    hours: fc.oneof(
      spans.map((list) => ({ spans: list })),
      touching.map((list) => ({ spans: list })),
    ),
    holidays: fc.subarray(DATES.slice(0, 7)),
    makeUpWorkdays: fc.subarray(['2026-12-26', '2026-12-27']),
    specialDays: fc.array(specialDay, { maxLength: 6 }),
  })
  .map(({ hours, holidays, makeUpWorkdays, specialDays }) => ({
    hours,
    years: {
      2026: {
        year: 2026,
        holidays,
        makeUpWorkdays: makeUpWorkdays.filter((date) => !holidays.includes(date)),
        source: 'generated',
      },
    },
    specialDays,
  }));

const opensAtAll = (calendar: BusinessCalendar) => calendar.hours.spans.length > 0;

describe('against every minute looked at one by one', () => {
  it('HOURS-1, HOURS-2, HOURS-3: given any calendar, then isOpen, nextOpening and openMinutesBetween agree', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.array(wholeMinute, { minLength: 20, maxLength: 20 }),
        (calendar, instants) => {
          const oracle = new MinuteByMinute(calendar, BEGIN, END);
          for (const [n, at] of instants.entries()) {
            expect(isOpen(calendar, at)).toBe(oracle.isOpen(at));
            const to = instants[(n + 1) % instants.length] as number;
            if (to >= at)
              expect(openMinutesBetween(calendar, at, to)).toBe(oracle.openMinutesBetween(at, to));
            const opening = oracle.nextOpening(at);
            if (opening !== undefined) expect(nextOpening(calendar, at).at).toBe(opening);
            else if (opensAtAll(calendar)) expect(nextOpening(calendar, at).at).toBeGreaterThanOrEqual(END);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('HOURS-1, HOURS-2, HOURS-3: given any calendar, then addOpenMinutes agrees', () => {
    fc.assert(
      fc.property(
        calendars,
        fc.array(fc.tuple(wholeMinute, fc.integer({ min: 1, max: 3_000 })), { minLength: 20, maxLength: 20 }),
        (calendar, promises) => {
          const oracle = new MinuteByMinute(calendar, BEGIN, END);
          for (const [at, minutes] of promises) {
            const due = oracle.addOpenMinutes(at, minutes);
            if (due !== undefined) expect(addOpenMinutes(calendar, at, minutes).at).toBe(due);
            else if (opensAtAll(calendar))
              expect(addOpenMinutes(calendar, at, minutes).at).toBeGreaterThan(END);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('given any calendar, then openDayAfter names the first later day with an open minute', () => {
    fc.assert(
      fc.property(calendars, wholeMinute, (calendar, at) => {
        const oracle = new MinuteByMinute(calendar, BEGIN, END);
        const today = new Date(at + 8 * 3_600_000).toISOString().slice(0, 10);
        const expected = DATES.find(
          (date) => date > today && oracle.openMinutesBetween(startOfDay(date), startOfDay(date) + DAY) > 0,
        );
        if (expected !== undefined) expect(openDayAfter(calendar, at)).toBe(expected);
        else if (opensAtAll(calendar)) expect(openDayAfter(calendar, at) > '2027-01-05').toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('laws of open time', () => {
  const anyInstant = fc.integer({ min: BEGIN, max: END - 1 });
  const milliseconds = fc.integer({ min: 0, max: 10_000 * MINUTE });
  const openCalendars = calendars.filter(opensAtAll);

  it('given n minutes from any instant, when the open time up to the promise is measured, then it is n', () => {
    fc.assert(
      fc.property(openCalendars, anyInstant, milliseconds, (calendar, at, length) => {
        const due = addOpenMinutes(calendar, at, length / MINUTE).at;
        expect(openMinutesBetween(calendar, at, due) * MINUTE).toBeCloseTo(length, 3);
      }),
    );
  });

  it('given two instants, when the open time between them is added to the first, then it leads to the second or where the window was last open before it', () => {
    fc.assert(
      fc.property(openCalendars, anyInstant, anyInstant, (calendar, a, b) => {
        const [from, to] = a < b ? [a, b] : [b, a];
        const minutes = openMinutesBetween(calendar, from, to);
        fc.pre(minutes > 0);
        const reached = addOpenMinutes(calendar, from, minutes).at;
        expect(reached).toBeLessThanOrEqual(to);
        expect(openMinutesBetween(calendar, reached, to)).toBe(0);
      }),
    );
  });

  it('given two lengths, when they are added one after the other, then it is the same as adding them at once', () => {
    fc.assert(
      fc.property(
        openCalendars,
        anyInstant,
        milliseconds,
        fc.integer({ min: 1, max: 500 * MINUTE }),
        (calendar, at, a, b) => {
          const first = addOpenMinutes(calendar, at, a / MINUTE).at;
          expect(addOpenMinutes(calendar, first, b / MINUTE)).toMatchObject({
            at: addOpenMinutes(calendar, at, (a + b) / MINUTE).at,
          });
        },
      ),
    );
  });

  it('given any promise, then it is open at that moment or it is exactly a closing', () => {
    fc.assert(
      fc.property(openCalendars, anyInstant, milliseconds, (calendar, at, length) => {
        const due = addOpenMinutes(calendar, at, length / MINUTE).at;
        expect(isOpen(calendar, due) || (length > 0 && isOpen(calendar, due - 1))).toBe(true);
      }),
    );
  });

  it('given any instant, then its next closing ends the stretch that its next opening is in', () => {
    fc.assert(
      fc.property(openCalendars, anyInstant, (calendar, at) => {
        const opening = nextOpening(calendar, at).at;
        expect(nextClosing(calendar, at).at).toBe(openSpanAt(calendar, opening)?.closesAt);
      }),
    );
  });

  it('HOURS-3: given any calendar, when another notice is published, then nothing before its publication changes', () => {
    fc.assert(
      fc.property(calendars, specialDay, anyInstant, anyInstant, (calendar, notice, a, b) => {
        const after = { ...calendar, specialDays: [...calendar.specialDays, notice] };
        const [from, to] = [Math.min(a, b, notice.publishedAt), Math.min(Math.max(a, b), notice.publishedAt)];
        expect(openMinutesBetween(after, from, to)).toBe(openMinutesBetween(calendar, from, to));
        if (a < notice.publishedAt) expect(isOpen(after, a)).toBe(isOpen(calendar, a));
      }),
    );
  });
});
