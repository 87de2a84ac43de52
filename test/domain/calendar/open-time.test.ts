import {
  addOpenDays,
  addOpenMinutes,
  type BusinessCalendar,
  isOpen,
  nextClosing,
  nextOpening,
  openDayAfter,
  openMinutesBetween,
  openSpanAt,
} from '../../../src/domain/calendar';
import { beijing, realCalendar } from './real-years';

const sure = (dateAndTime: string) => ({ at: beijing(dateAndTime), certain: true });
const unsure = (dateAndTime: string) => ({ at: beijing(dateAndTime), certain: false });

describe('open and closed', () => {
  it.each([
    ['07:59', false],
    ['08:00', true],
    ['11:59', true],
    ['12:00', false],
    ['12:59', false],
    ['13:00', true],
    ['16:59', true],
    ['17:00', false],
  ])('HOURS-1: given a working day at %s, when the window is looked at, then open is %p', (time, open) => {
    expect(isOpen(realCalendar, beijing(`2026-03-10 ${time}`))).toBe(open);
  });

  it('HOURS-1: given the last millisecond before noon, then the morning’s span contains it', () => {
    expect(openSpanAt(realCalendar, beijing('2026-03-10 12:00') - 1)).toEqual({
      opensAt: beijing('2026-03-10 08:00'),
      closesAt: beijing('2026-03-10 12:00'),
    });
    expect(openSpanAt(realCalendar, beijing('2026-03-10 12:00'))).toBeUndefined();
  });

  it('given hours in two spans that touch, then they are one stretch and the window does not close between them', () => {
    const hours = {
      spans: [
        { from: '12:00', to: '17:00' },
        { from: '08:00', to: '12:00' },
      ],
    };
    expect(openSpanAt({ ...realCalendar, hours }, beijing('2026-03-10 09:00'))).toEqual({
      opensAt: beijing('2026-03-10 08:00'),
      closesAt: beijing('2026-03-10 17:00'),
    });
  });
});

describe('the next opening and the next closing', () => {
  it.each([
    ['open now', '2026-03-10 09:30', '2026-03-10 09:30'],
    ['before hours', '2026-03-10 06:00', '2026-03-10 08:00'],
    ['the noon break', '2026-03-10 12:00', '2026-03-10 13:00'],
    ['Friday evening', '2026-03-13 17:00', '2026-03-16 08:00'],
    ['the evening before a make-up Saturday', '2026-02-13 18:00', '2026-02-14 08:00'],
    ['the evening of the make-up Saturday before Spring Festival', '2026-02-14 17:00', '2026-02-24 08:00'],
    ['National Day 2025', '2025-10-01 10:00', '2025-10-09 08:00'],
  ])('HOURS-2: given %s (%s), when the next opening is asked, then it is %s', (_name, at, opening) => {
    expect(nextOpening(realCalendar, beijing(at))).toEqual(sure(opening));
  });

  it.each([
    ['2026-03-10 09:30', '2026-03-10 12:00'],
    ['2026-03-10 12:00', '2026-03-10 17:00'],
    ['2026-03-13 17:00', '2026-03-16 12:00'],
  ])('HOURS-1: given %s, when the next closing is asked, then it is strictly later: %s', (at, closing) => {
    expect(nextClosing(realCalendar, beijing(at))).toEqual(sure(closing));
  });
});

describe('a promise in open time', () => {
  it.each([
    ['08:00 + 240 min lands on the closing itself', '2026-03-10 08:00', 240, '2026-03-10 12:00'],
    ['08:00 + 241 min is after the noon break', '2026-03-10 08:00', 241, '2026-03-10 13:01'],
    ['16:30 Friday + 60 min is Monday morning', '2026-03-13 16:30', 60, '2026-03-16 08:30'],
    ['Saturday is worked when it makes up', '2026-02-13 16:30', 60, '2026-02-14 08:30'],
    ['Spring Festival passes it by', '2026-02-14 16:30', 60, '2026-02-24 08:30'],
    ['fractions count', '2026-03-10 09:00', 0.5, '2026-03-10 09:00:30'],
    ['no time while open is now', '2026-03-10 09:00', 0, '2026-03-10 09:00'],
    ['no time at a closing is the next opening', '2026-03-10 12:00', 0, '2026-03-10 13:00'],
  ])('HOURS-1: %s', (_name, at, minutes, due) => {
    expect(addOpenMinutes(realCalendar, beijing(at), minutes)).toEqual(sure(due));
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])(
    'given %p minutes, when they are added, then it throws',
    (minutes) => {
      expect(() => addOpenMinutes(realCalendar, beijing('2026-03-10 09:00'), minutes)).toThrow(RangeError);
    },
  );

  it('HOURS-1: given 10:00, when one open day is added, then it is 10:00 on the next open day', () => {
    expect(addOpenDays(realCalendar, beijing('2026-03-10 10:00'), 1)).toEqual(sure('2026-03-11 10:00'));
    expect(addOpenDays(realCalendar, beijing('2026-02-14 10:00'), 1)).toEqual(sure('2026-02-24 10:00'));
  });

  it('HOURS-3: given a day cut short by notice, when one open day is added, then the rest is carried over', () => {
    const calendar: BusinessCalendar = {
      ...realCalendar,
      specialDays: [
        {
          date: '2026-03-11',
          spans: [{ from: '08:00', to: '09:00' }],
          notice: 'Closed from nine for training',
          publishedAt: beijing('2026-03-09 09:00'),
        },
      ],
    };
    // Of eight hours, six pass on the 10th (10:00 to 17:00 less the noon break), one on the 11th, one on the 12th.
    expect(addOpenDays(calendar, beijing('2026-03-10 10:00'), 1)).toEqual(sure('2026-03-12 09:00'));
  });
});

describe('open time between two instants', () => {
  it('HOURS-4: given a request sent on a Friday night, when it is answered at 08:20 on Monday, then 20 minutes have passed', () => {
    expect(openMinutesBetween(realCalendar, beijing('2026-03-13 22:00'), beijing('2026-03-16 08:20'))).toBe(
      20,
    );
  });

  it('HOURS-2: given all of 2025, then its 248 working days have eight hours each', () => {
    const minutes = openMinutesBetween(
      realCalendar,
      beijing('2025-01-01 00:00'),
      beijing('2026-01-01 00:00'),
    );
    expect(minutes).toBe(248 * 480);
  });

  it('given an end that is not after the beginning, then no time has passed', () => {
    expect(openMinutesBetween(realCalendar, beijing('2026-03-10 11:00'), beijing('2026-03-10 09:00'))).toBe(
      0,
    );
  });
});

describe('another open day', () => {
  it.each([
    ['2026-03-10 09:00', '2026-03-11'],
    ['2026-03-10 00:00', '2026-03-11'],
    ['2026-03-13 09:00', '2026-03-16'],
    ['2026-02-13 23:59', '2026-02-14'],
    ['2026-02-14 09:00', '2026-02-24'],
  ])('DESK-6: given a callback tried at %s, when another open day is asked, then it is %s', (at, date) => {
    expect(openDayAfter(realCalendar, beijing(at))).toBe(date);
  });
});

describe('a year that nobody has entered', () => {
  it('HOURS-2: given a promise that stays in 2026, then it is certain to its last minute', () => {
    expect(addOpenMinutes(realCalendar, beijing('2026-12-31 16:00'), 60)).toEqual(sure('2026-12-31 17:00'));
  });

  it('HOURS-2: given a promise that reaches into 2027, then it follows the weekdays and says that it is not certain', () => {
    expect(addOpenMinutes(realCalendar, beijing('2026-12-31 16:00'), 61)).toEqual(unsure('2027-01-01 08:01'));
    expect(nextOpening(realCalendar, beijing('2027-02-06 10:00'))).toEqual(unsure('2027-02-08 08:00'));
    expect(nextClosing(realCalendar, beijing('2027-02-08 10:00'))).toEqual(unsure('2027-02-08 12:00'));
  });

  it('HOURS-3: given a day of 2027 that a notice governs from its start, then that day is certain', () => {
    const calendar: BusinessCalendar = {
      ...realCalendar,
      specialDays: [
        {
          date: '2027-01-04',
          spans: [{ from: '10:00', to: '15:00' }],
          notice: 'New Year hours',
          publishedAt: beijing('2026-12-28 09:00'),
        },
      ],
    };
    expect(nextOpening(calendar, beijing('2027-01-04 08:00'))).toEqual(sure('2027-01-04 10:00'));
    expect(nextOpening(calendar, beijing('2027-01-03 08:00'))).toEqual(unsure('2027-01-04 10:00'));
  });
});

describe('a calendar that never opens', () => {
  const never: BusinessCalendar = { hours: { spans: [] }, years: {}, specialDays: [] };
  const at = beijing('2026-03-10 09:00');

  it.each([
    ['nextOpening', () => nextOpening(never, at)],
    ['nextClosing', () => nextClosing(never, at)],
    ['addOpenMinutes', () => addOpenMinutes(never, at, 1)],
    ['addOpenDays', () => addOpenDays(never, at, 1)],
    ['openDayAfter', () => openDayAfter(never, at)],
  ])(
    'given no open hours at all, when %s is asked, then it refuses instead of searching for ever',
    (_name, ask) => {
      expect(ask).toThrow(expect.objectContaining({ code: 'calendarNeverOpens' }));
    },
  );

  it('given one last special opening, when more time is promised than it holds, then it refuses', () => {
    const last: BusinessCalendar = {
      ...never,
      specialDays: [
        {
          date: '2026-03-12',
          spans: [{ from: '09:00', to: '10:00' }],
          notice: 'Last hour',
          publishedAt: beijing('2026-03-01 09:00'),
        },
      ],
    };
    expect(addOpenMinutes(last, at, 60).at).toBe(beijing('2026-03-12 10:00'));
    expect(() => addOpenMinutes(last, at, 61)).toThrow('calendarNeverOpens');
    expect(() => addOpenDays(last, at, 1)).toThrow('calendarNeverOpens');
    expect(() => addOpenDays(last, at, 0)).toThrow('calendarNeverOpens');
  });

  it('given hours that cannot be read, when the calendar is asked, then it throws', () => {
    const broken: BusinessCalendar = { ...never, hours: { spans: [{ from: '8', to: '17:00' }] } };
    expect(() => isOpen(broken, at)).toThrow(RangeError);
  });
});
