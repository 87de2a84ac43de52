import { type BusinessCalendar, type CalendarYear, STANDARD_HOURS } from '../../../src/domain/calendar';

/** As announced by the State Council on 2024-11-12. */
const year2025: CalendarYear = {
  year: 2025,
  holidays: [
    '2025-01-01',
    ...days('2025-01', 28, 31),
    ...days('2025-02', 1, 4),
    ...days('2025-04', 4, 6),
    ...days('2025-05', 1, 5),
    '2025-05-31',
    ...days('2025-06', 1, 2),
    ...days('2025-10', 1, 8),
  ],
  makeUpWorkdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
  source: 'State Council, 2024-11-12',
};

/** As announced by the State Council on 2025-11-04. */
const year2026: CalendarYear = {
  year: 2026,
  holidays: [
    ...days('2026-01', 1, 3),
    ...days('2026-02', 15, 23),
    ...days('2026-04', 4, 6),
    ...days('2026-05', 1, 5),
    ...days('2026-06', 19, 21),
    ...days('2026-09', 25, 27),
    ...days('2026-10', 1, 7),
  ],
  makeUpWorkdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
  source: 'State Council, 2025-11-04',
};

/** The standard hours with the two years' real holidays; 2027 is not announced. */
export const realCalendar: BusinessCalendar = {
  hours: STANDARD_HOURS,
  years: { 2025: year2025, 2026: year2026 },
  specialDays: [],
};

/** An instant from Beijing time, e.g. `beijing('2026-02-14 08:00')`. */
export function beijing(dateAndTime: string): number {
  return Date.parse(`${dateAndTime.replace(' ', 'T')}+08:00`);
}

function days(month: string, first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, n) => `${month}-${String(first + n).padStart(2, '0')}`);
}
