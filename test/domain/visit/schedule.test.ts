import fc from 'fast-check';
import { isoDateOf, isoWeekdayOf } from '../../../src/domain/calendar';
import { DAY, HOUR, type Instant, MINUTE } from '../../../src/domain/time';
import {
  acceptSchedule,
  EARLY,
  lastUntil,
  maxUsesOf,
  opensAt,
  type Schedule,
  windowAt,
  windowNear,
  windowsOf,
} from '../../../src/domain/visit';
import { refusalOf } from '../support/given';
import { nextMonday, saturday, thursday, tuesday, wednesday } from '../support/times';
import { ONCE, REGULAR, SEVERAL } from '../support/visits';

const NOW = tuesday('09:00');
const accepted = (schedule: object) => refusalOf(() => acceptSchedule(schedule as Schedule, NOW));

describe('when a visitor may come', () => {
  it('half an hour before the time, and until its end', () => {
    expect(windowAt(ONCE, tuesday('13:29'))).toEqual({ type: 'tooEarly', opensAt: tuesday('13:30') });
    expect(windowAt(ONCE, tuesday('13:30'))).toEqual({ type: 'open', until: tuesday('18:00') });
    expect(windowAt(ONCE, tuesday('18:00'))).toEqual({ type: 'open', until: tuesday('18:00') });
    expect(windowAt(ONCE, tuesday('18:00') + 1)).toEqual({ type: 'over' });
  });

  it('regularly: on the weekdays and in the hours of Asia/Shanghai, in whatever zone the machine is', () => {
    expect(windowAt(REGULAR, tuesday('08:30')).type).toBe('open');
    expect(windowAt(REGULAR, wednesday('10:00'))).toEqual({ type: 'tooEarly', opensAt: thursday('08:30') });
    expect(windowAt(REGULAR, thursday('12:01'))).toEqual({ type: 'tooEarly', opensAt: nextMonday('08:30') });
    expect(windowNear(REGULAR, saturday('10:00'))).toEqual({
      from: nextMonday('09:00'),
      until: nextMonday('12:00'),
    });
    expect(windowAt(REGULAR, lastUntil(REGULAR) + 1)).toEqual({ type: 'over' });
  });

  it('never on the day before a regular one begins', () => {
    const midnight: Schedule = { ...REGULAR, start: '00:15', end: '24:00' };
    const [first] = windowsOf(midnight);
    expect(first && opensAt(midnight, first)).toBe(tuesday('00:00'));
    expect(first?.until).toBe(wednesday('00:00'));
  });

  it('once, as often as was said, or any number of times', () => {
    expect([ONCE, SEVERAL, REGULAR].map(maxUsesOf)).toEqual([1, 2, null]);
  });
});

describe('a schedule is refused', () => {
  const once = (from: Instant, until: Instant) => ({ type: 'once', from, until });
  const several = (from: Instant, until: Instant, maxEntries = 2) => ({
    type: 'several',
    from,
    until,
    maxEntries,
  });
  it.each([
    ['over already', once(tuesday('07:00'), tuesday('08:00'))],
    ['back to front', once(tuesday('18:00'), tuesday('14:00'))],
    ['longer than a day', once(tuesday('10:00'), wednesday('10:01'))],
    ['shorter than a quarter of an hour', once(tuesday('10:00'), tuesday('10:14'))],
    ['more than thirty days ahead', once(NOW + 30 * DAY + MINUTE, NOW + 30 * DAY + HOUR)],
    ['not on a minute', once(tuesday('10:00') + 1, tuesday('12:00'))],
    ['several, longer than a week', several(tuesday('10:00'), tuesday('10:00') + 7 * DAY + MINUTE)],
    ['several, once', several(tuesday('10:00'), tuesday('12:00'), 1)],
    ['several, twenty-one times', several(tuesday('10:00'), tuesday('12:00'), 21)],
    ['several, one and a half times', several(tuesday('10:00'), tuesday('12:00'), 2.5)],
    ['regular, a day that does not exist', { ...REGULAR, firstDay: '2026-02-30' }],
    ['regular, back to front', { ...REGULAR, lastDay: '2026-03-09' }],
    ['regular, thirty-one days', { ...REGULAR, lastDay: '2026-04-09' }],
    ['regular, from yesterday', { ...REGULAR, firstDay: '2026-03-09' }],
    ['regular, on no weekday', { ...REGULAR, weekdays: [] }],
    ['regular, on an eighth weekday', { ...REGULAR, weekdays: [1, 8] }],
    ['regular, on a weekday that does not come', { ...REGULAR, lastDay: '2026-03-10', weekdays: [3] }],
    ['regular, not on a quarter', { ...REGULAR, start: '09:05' }],
    ['regular, overnight', { ...REGULAR, start: '22:00', end: '06:00' }],
  ])('%s', (_what, schedule) => {
    expect(accepted(schedule)?.code).toBe('invalidSchedule');
  });

  it('and these are not', () => {
    for (const schedule of [ONCE, SEVERAL, REGULAR, { ...REGULAR, lastDay: '2026-04-08' }])
      expect(accepted(schedule)).toBeUndefined();
    expect(acceptSchedule({ ...REGULAR, weekdays: [4, 1, 2, 1] } as Schedule, NOW)).toMatchObject({
      weekdays: [1, 2, 4],
    });
  });
});

const quarter = fc.integer({ min: 0, max: 95 });
const clock = (quarters: number) =>
  `${String(Math.floor(quarters / 4)).padStart(2, '0')}:${String((quarters % 4) * 15).padStart(2, '0')}`;
const schedules: fc.Arbitrary<Schedule> = fc.oneof(
  fc
    .tuple(fc.integer({ min: 0, max: 30 * 24 * 60 - 1 }), fc.integer({ min: 15, max: 24 * 60 }))
    .map(([ahead, long]) => ({
      type: 'once' as const,
      from: NOW + ahead * MINUTE,
      until: NOW + (ahead + long) * MINUTE,
    })),
  fc
    .record({
      first: fc.integer({ min: 0, max: 29 }),
      // More than a week: a weekday that is today, at a time that is over, comes once more.
      days: fc.integer({ min: 8, max: 30 }),
      weekdays: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      hours: fc.tuple(quarter, quarter).filter(([a, b]) => a < b),
    })
    .map(({ first, days, weekdays, hours: [start, end] }) => ({
      type: 'regular' as const,
      firstDay: isoDateOf(NOW + first * DAY),
      lastDay: isoDateOf(NOW + (first + days - 1) * DAY),
      weekdays,
      start: clock(start),
      end: clock(end),
    })),
);
const times = fc.integer({ min: -2 * DAY, max: 70 * DAY }).map((ms) => NOW + ms);

describe('whatever the schedule and the time', () => {
  it('the visitor may come exactly when some window, with its half hour before, holds the time', () => {
    fc.assert(
      fc.property(schedules, times, (schedule, at) => {
        const kept = acceptSchedule(schedule, NOW);
        const open = windowsOf(kept).some((window) => at >= opensAt(kept, window) && at <= window.until);
        const state = windowAt(kept, at);
        expect(state.type === 'open').toBe(open);
        if (state.type === 'tooEarly') {
          expect(state.opensAt).toBeGreaterThan(at);
          expect(windowAt(kept, state.opensAt).type).toBe('open');
        }
        expect(state.type === 'over').toBe(at > lastUntil(kept));
      }),
    );
  });

  it('windows come in order, do not touch, and lie on the days that were said', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const kept = acceptSchedule(schedule, NOW);
        const windows = windowsOf(kept);
        windows.forEach((window, index) => {
          expect(window.from).toBeLessThan(window.until);
          expect(window.from - opensAt(kept, window)).toBeLessThanOrEqual(EARLY);
          const next = windows[index + 1];
          if (next) expect(window.until).toBeLessThanOrEqual(opensAt(kept, next));
          if (kept.type === 'regular') expect(kept.weekdays).toContain(isoWeekdayOf(isoDateOf(window.from)));
        });
        expect(windows.length).toBeGreaterThan(0);
      }),
    );
  });
});
