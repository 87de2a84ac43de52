import fc from 'fast-check';
import { isoDateOf, startOfDay } from '../../../src/domain/calendar';
import { epochDayOf, parseIsoDate, weekdayOf } from '../../../src/domain/calendar/civil-date';
import { beijing } from './real-years';

const EIGHT_HOURS = 8 * 3_600_000;
const anyInstant = fc.integer({ min: Date.UTC(1, 0, 1), max: Date.UTC(9999, 11, 30) });

describe('civil dates in Asia/Shanghai', () => {
  it('given 23:59:59.999 and 00:00 Beijing time, when the date is asked, then midnight in Beijing divides them', () => {
    expect(isoDateOf(beijing('2026-02-17 00:00') - 1)).toBe('2026-02-16');
    expect(isoDateOf(beijing('2026-02-17 00:00'))).toBe('2026-02-17');
    expect(startOfDay('2026-02-17')).toBe(beijing('2026-02-17 00:00'));
  });

  it('given any instant from year 1 to 9999, when its date and weekday are asked, then they agree with the platform’s calendar', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const shifted = new Date(at + EIGHT_HOURS);
        expect(isoDateOf(at)).toBe(shifted.toISOString().slice(0, 10));
        expect(weekdayOf(epochDayOf(at))).toBe(shifted.getUTCDay());
      }),
      { numRuns: 2_000 },
    );
  });

  it('given any instant, when the start of its date is taken, then it lies within that day', () => {
    fc.assert(
      fc.property(anyInstant, (at) => {
        const start = startOfDay(isoDateOf(at));
        expect(at - start).toBeGreaterThanOrEqual(0);
        expect(at - start).toBeLessThan(24 * 3_600_000);
      }),
    );
  });

  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '20260101',
    '2026-01-01T00:00',
    '',
  ])('given %p, when it is read as a date, then it is refused', (text) => {
    expect(parseIsoDate(text)).toBeUndefined();
    expect(() => startOfDay(text)).toThrow(RangeError);
  });

  it('given a leap day, when it is read, then it exists in leap years only', () => {
    expect(parseIsoDate('2024-02-29')).toBeDefined();
    expect(parseIsoDate('2000-02-29')).toBeDefined();
    expect(parseIsoDate('1900-02-29')).toBeUndefined();
  });
});
