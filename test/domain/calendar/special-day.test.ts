import {
  type BusinessCalendar,
  dayKind,
  isOpen,
  nextOpening,
  openMinutesBetween,
  openSpanAt,
  publishSpecialDay,
  type SpecialDay,
} from '../../../src/domain/calendar';
import { DomainError } from '../../../src/domain/errors';
import { beijing, realCalendar } from './real-years';

function withNotices(...specialDays: SpecialDay[]): BusinessCalendar {
  return { ...realCalendar, specialDays };
}

const closing = (publishedAt: string): SpecialDay =>
  publishSpecialDay({
    date: '2026-03-10',
    spans: [],
    notice: 'Closed for a power cut',
    publishedAt: beijing(publishedAt),
  });

describe('publishing a special day', () => {
  const tuesday: SpecialDay = {
    date: '2026-03-10',
    spans: [
      { from: '14:00', to: '16:00' },
      { from: '09:00', to: '11:00' },
    ],
    notice: '  Short hours  ',
    publishedAt: beijing('2026-03-09 10:00'),
  };

  it('HOURS-3: given a day to come, when it is published, then its spans are in order and its notice is trimmed', () => {
    expect(publishSpecialDay(tuesday)).toEqual({
      ...tuesday,
      spans: [
        { from: '09:00', to: '11:00' },
        { from: '14:00', to: '16:00' },
      ],
      notice: 'Short hours',
    });
  });

  it('HOURS-3: given the same day, when it is published, then it is accepted until midnight in Beijing', () => {
    expect(publishSpecialDay({ ...tuesday, publishedAt: beijing('2026-03-10 23:59') }).date).toBe(
      '2026-03-10',
    );
  });

  it.each([
    ['dayInThePast', { publishedAt: beijing('2026-03-11 00:00') }],
    ['notADate', { date: '2026-02-30' }],
    ['malformedTime', { spans: [{ from: '9:00', to: '11:00' }] }],
    ['malformedTime', { spans: [{ from: '09:00', to: '24:01' }] }],
    ['malformedTime', { spans: [{ from: '09:60', to: '11:00' }] }],
    ['endsBeforeItBegins', { spans: [{ from: '11:00', to: '09:00' }] }],
    ['endsBeforeItBegins', { spans: [{ from: '11:00', to: '11:00' }] }],
    [
      'spansOverlap',
      {
        spans: [
          { from: '13:00', to: '15:00' },
          { from: '09:00', to: '13:01' },
        ],
      },
    ],
  ])(
    'HOURS-3: given a special day with the fault %s, when it is published, then it is refused',
    (reason, fault) => {
      expect(() => publishSpecialDay({ ...tuesday, ...fault })).toThrow(
        expect.objectContaining({ code: 'invalidSpecialDay', details: { reason } }),
      );
    },
  );

  it('HOURS-3: given no notice to read, when a special day is published, then it is refused', () => {
    expect(() => publishSpecialDay({ ...tuesday, notice: ' ' })).toThrow(DomainError);
    expect(() => publishSpecialDay({ ...tuesday, notice: ' ' })).toThrow('textRequired');
  });
});

describe('when a special day takes effect', () => {
  it('HOURS-3: given a closing published the day before, when the day comes, then the window stays closed until the next', () => {
    const calendar = withNotices(closing('2026-03-09 10:00'));
    expect(isOpen(calendar, beijing('2026-03-10 09:00'))).toBe(false);
    expect(nextOpening(calendar, beijing('2026-03-10 00:00'))).toEqual({
      at: beijing('2026-03-11 08:00'),
      certain: true,
    });
  });

  it('HOURS-3: given a closing published at 10:20 of the day itself, then the window was open until 10:20 and is closed from then', () => {
    const calendar = withNotices(closing('2026-03-10 10:20'));
    expect(openSpanAt(calendar, beijing('2026-03-10 09:00'))).toEqual({
      opensAt: beijing('2026-03-10 08:00'),
      closesAt: beijing('2026-03-10 10:20'),
    });
    expect(isOpen(calendar, beijing('2026-03-10 10:20'))).toBe(false);
    expect(openMinutesBetween(calendar, beijing('2026-03-10 00:00'), beijing('2026-03-11 00:00'))).toBe(140);
  });

  it('HOURS-3: given an extension published while the window is open, then the stretch is one and closes at the new time', () => {
    const calendar = withNotices(
      publishSpecialDay({
        date: '2026-03-10',
        spans: [{ from: '08:00', to: '20:00' }],
        notice: 'Open until eight',
        publishedAt: beijing('2026-03-10 10:20'),
      }),
    );
    expect(openSpanAt(calendar, beijing('2026-03-10 09:00'))).toEqual({
      opensAt: beijing('2026-03-10 08:00'),
      closesAt: beijing('2026-03-10 20:00'),
    });
  });

  it('HOURS-3: given a second notice that takes back the first, then the later publication governs, in whatever order they are kept', () => {
    const open = publishSpecialDay({
      date: '2026-03-10',
      spans: [{ from: '08:00', to: '12:00' }],
      notice: 'The power is back',
      publishedAt: beijing('2026-03-09 16:00'),
    });
    for (const calendar of [
      withNotices(closing('2026-03-09 10:00'), open),
      withNotices(open, closing('2026-03-09 10:00')),
    ]) {
      expect(isOpen(calendar, beijing('2026-03-10 09:00'))).toBe(true);
      expect(isOpen(calendar, beijing('2026-03-10 14:00'))).toBe(false);
    }
  });

  it('HOURS-3: given a notice dated after its day was over, then it changes nothing', () => {
    const calendar = withNotices({
      ...closing('2026-03-10 10:00'),
      publishedAt: beijing('2026-03-11 00:00'),
    });
    expect(openMinutesBetween(calendar, beijing('2026-03-10 00:00'), beijing('2026-03-11 00:00'))).toBe(480);
    expect(dayKind(calendar, '2026-03-10')).toBe('workday');
  });
});
