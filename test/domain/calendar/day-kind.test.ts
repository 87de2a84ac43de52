import { type BusinessCalendar, dayKind, isKnownYear, isOpen } from '../../../src/domain/calendar';
import { beijing, realCalendar } from './real-years';

describe('the sort of day', () => {
  it.each([
    ['2025-01-26', 'makeUpWorkday', 'the Sunday worked before Spring Festival 2025'],
    ['2025-01-27', 'workday', 'the Monday before New Year’s Eve'],
    ['2025-01-28', 'holiday', 'New Year’s Eve'],
    ['2025-02-01', 'holiday', 'a Saturday within Spring Festival'],
    ['2025-02-04', 'holiday', 'the last day of Spring Festival'],
    ['2025-02-08', 'makeUpWorkday', 'the Saturday worked after it'],
    ['2025-10-08', 'holiday', 'the eighth day of National Day and Mid-autumn'],
    ['2025-10-11', 'makeUpWorkday', 'the Saturday worked for it'],
    ['2026-02-14', 'makeUpWorkday', 'the Saturday worked before Spring Festival 2026'],
    ['2026-02-15', 'holiday', 'the first of its nine days'],
    ['2026-02-23', 'holiday', 'the last of its nine days'],
    ['2026-02-24', 'workday', 'the Tuesday after it'],
    ['2026-03-07', 'weekend', 'an ordinary Saturday'],
  ])('HOURS-2: given %s, when its kind is asked, then it is a %s (%s)', (date, kind) => {
    expect(dayKind(realCalendar, date)).toBe(kind);
  });

  it('HOURS-2: given a make-up working Saturday, when the window is looked at, then it keeps office hours', () => {
    expect(isOpen(realCalendar, beijing('2026-02-14 09:00'))).toBe(true);
    expect(isOpen(realCalendar, beijing('2026-03-07 09:00'))).toBe(false);
  });

  it('HOURS-2: given 2027, which nobody has announced, when its days are asked, then the weekday decides and the year is unknown', () => {
    expect(dayKind(realCalendar, '2027-10-01')).toBe('workday');
    expect(isKnownYear(realCalendar, 2027)).toBe(false);
    expect(isKnownYear(realCalendar, 2026)).toBe(true);
  });

  it('HOURS-3: given a notice for a holiday, when its kind is asked, then it is special', () => {
    const calendar: BusinessCalendar = {
      ...realCalendar,
      specialDays: [
        {
          date: '2026-02-17',
          spans: [{ from: '09:00', to: '11:00' }],
          notice: 'Open on New Year’s morning',
          publishedAt: beijing('2026-02-10 09:00'),
        },
      ],
    };
    expect(dayKind(calendar, '2026-02-17')).toBe('special');
    expect(dayKind(calendar, '2026-02-18')).toBe('holiday');
  });

  it('given a calendar that went through JSON, when it is asked, then it answers the same', () => {
    const stored = JSON.parse(JSON.stringify(realCalendar)) as BusinessCalendar;
    expect(dayKind(stored, '2026-02-14')).toBe('makeUpWorkday');
    expect(isKnownYear(stored, 2026)).toBe(true);
  });

  it('given a date that does not exist, when its kind is asked, then it throws', () => {
    expect(() => dayKind(realCalendar, '2026-02-30')).toThrow(RangeError);
  });
});
