import { type CalendarYear, enterCalendarYear, nextOpening } from '../../../src/domain/calendar';
import { beijing, realCalendar } from './real-years';

const year2027: CalendarYear = {
  year: 2027,
  holidays: ['2027-10-01', '2027-01-01'],
  makeUpWorkdays: ['2027-10-09'],
  source: 'Entered by the administrator',
};

describe('entering a calendar year', () => {
  it('HOURS-2: given an unknown year, when an administrator enters it, then what rests on it becomes certain', () => {
    const newYear = beijing('2027-01-01 09:00');
    expect(nextOpening(realCalendar, newYear)).toEqual({ at: newYear, certain: false });

    const years = { ...realCalendar.years, 2027: enterCalendarYear(year2027) };
    expect(nextOpening({ ...realCalendar, years }, newYear)).toEqual({
      at: beijing('2027-01-04 08:00'),
      certain: true,
    });
  });

  it('given dates in any order, when the year is entered, then they are kept in ascending order', () => {
    expect(enterCalendarYear(year2027).holidays).toEqual(['2027-01-01', '2027-10-01']);
  });

  it.each([
    ['notAYear', undefined, { year: 2027.5 }],
    ['noHolidays', undefined, { holidays: [] }],
    ['notADate', '2027-02-30', { holidays: ['2027-02-30'] }],
    ['outsideTheYear', '2026-10-01', { holidays: ['2026-10-01'] }],
    ['namedTwice', '2027-10-09', { holidays: ['2027-01-01', '2027-10-09'] }],
    ['makeUpOnAWeekday', '2027-10-08', { makeUpWorkdays: ['2027-10-08'] }],
  ])(
    'HOURS-2: given a year with the fault %s (%s), when it is entered, then it is refused',
    (reason, date, fault) => {
      expect(() => enterCalendarYear({ ...year2027, ...fault })).toThrow(
        expect.objectContaining({
          code: 'invalidCalendarYear',
          details: date === undefined ? { reason } : { reason, date },
        }),
      );
    },
  );

  it('given no source, when a year is entered, then it is refused', () => {
    expect(() => enterCalendarYear({ ...year2027, source: '' })).toThrow('textRequired');
  });
});
