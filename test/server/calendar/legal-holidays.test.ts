import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { type BusinessCalendar, dayKind, isKnownYear, STANDARD_HOURS } from '../../../src/domain/calendar';
import { legalHolidayYears } from '../../../src/server/calendar/legal-holidays';
import { realCalendar } from '../../domain/calendar/real-years';

const years = legalHolidayYears();

describe('legal holidays from the library', () => {
  it('HOURS-2: given 2025 and 2026, then the dates are those that the State Council announced', () => {
    for (const year of [2025, 2026]) {
      const announced = realCalendar.years[year];
      expect(years[year]).toMatchObject({
        year,
        holidays: announced?.holidays,
        makeUpWorkdays: announced?.makeUpWorkdays,
      });
    }
  });

  it('HOURS-2: given the years that the library holds, then they run from 2024 without a gap and none is half filled', () => {
    const held = Object.keys(years).map(Number);
    expect(held).toEqual(held.map((_, n) => 2024 + n));
    expect(held.length).toBeGreaterThanOrEqual(3);
    for (const year of held) {
      // Eleven legal days a year, thirteen from 2025: with the weekends and exchanged days around them, never fewer than 20.
      expect(years[year]?.holidays.length).toBeGreaterThanOrEqual(20);
      expect(years[year]?.makeUpWorkdays.length).toBeGreaterThan(0);
      expect(years[year]?.source).toMatch(/^chinese-days \d+\.\d+\.\d+$/);
    }
  });

  it('HOURS-2: given a year that the library does not hold, then it is unknown, whatever the library’s functions would say', () => {
    const calendar: BusinessCalendar = { hours: STANDARD_HOURS, years, specialDays: [] };
    const next = Math.max(...Object.keys(years).map(Number)) + 1;
    expect(isKnownYear(calendar, next)).toBe(false);
    expect(isKnownYear(calendar, 2023)).toBe(false);
  });

  it('HOURS-2: given a calendar with these years, then National Day 2024 and its exchanged days are right', () => {
    const calendar: BusinessCalendar = { hours: STANDARD_HOURS, years, specialDays: [] };
    expect(dayKind(calendar, '2024-09-29')).toBe('makeUpWorkday');
    expect(dayKind(calendar, '2024-10-07')).toBe('holiday');
    expect(dayKind(calendar, '2024-10-08')).toBe('workday');
    expect(dayKind(calendar, '2024-10-12')).toBe('makeUpWorkday');
  });

  it('given a machine far west of Greenwich, when the years are read, then no date moves', () => {
    const printed = execFileSync(
      process.execPath,
      ['--import', 'tsx', path.join(__dirname, 'holidays-probe.ts')],
      {
        env: { ...process.env, TZ: 'America/Los_Angeles' },
        encoding: 'utf8',
      },
    );
    expect(JSON.parse(printed)).toEqual(JSON.parse(JSON.stringify(years)));
  }, 30_000);
});
