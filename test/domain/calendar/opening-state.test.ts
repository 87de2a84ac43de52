import { type BusinessCalendar, openingState, type SpecialDay } from '../../../src/domain/calendar';
import { beijing, realCalendar } from './real-years';

describe('what a resident is told about the window', () => {
  it('HOURS-1: given an open window, then it says until when', () => {
    expect(openingState(realCalendar, beijing('2026-03-10 09:00'))).toEqual({
      open: true,
      closesAt: beijing('2026-03-10 12:00'),
      certain: true,
    });
  });

  it.each([
    ['2026-03-10 07:00', 'beforeHours', '2026-03-10 08:00'],
    ['2026-03-10 12:30', 'noonBreak', '2026-03-10 13:00'],
    ['2026-03-10 17:00', 'afterHours', '2026-03-11 08:00'],
    ['2026-02-14 18:00', 'afterHours', '2026-02-24 08:00'],
    ['2026-03-14 10:00', 'weekend', '2026-03-16 08:00'],
    ['2026-02-17 10:00', 'holiday', '2026-02-24 08:00'],
    ['2026-02-21 10:00', 'holiday', '2026-02-24 08:00'],
  ])('HOURS-2: given %s, then it is closed for %s and opens at %s', (at, reason, opensAt) => {
    expect(openingState(realCalendar, beijing(at))).toEqual({
      open: false,
      reason,
      opensAt: beijing(opensAt),
      certain: true,
    });
  });

  it('HOURS-2: given a day in an unknown year, then the answer is not certain, open or closed', () => {
    expect(openingState(realCalendar, beijing('2027-03-10 09:00')).certain).toBe(false);
    expect(openingState(realCalendar, beijing('2027-03-10 07:00')).certain).toBe(false);
  });

  describe('given a closing published at 10:00 of the day itself', () => {
    const calendar = withNotice({ spans: [], publishedAt: beijing('2026-03-10 10:00') });

    it('HOURS-3: before the notice, the window is open until then and says nothing of it', () => {
      expect(openingState(calendar, beijing('2026-03-10 09:59'))).toEqual({
        open: true,
        closesAt: beijing('2026-03-10 10:00'),
        certain: true,
      });
    });

    it('HOURS-3: from the notice on, it is a special closing and shows the notice', () => {
      expect(openingState(calendar, beijing('2026-03-10 10:00'))).toEqual({
        open: false,
        reason: 'specialClosing',
        opensAt: beijing('2026-03-11 08:00'),
        certain: true,
        notice: 'Please read',
      });
    });
  });

  it('HOURS-3: given special hours on a holiday, then they have their own before, break and after', () => {
    const calendar = withNotice({
      date: '2026-02-17',
      spans: [
        { from: '09:00', to: '10:00' },
        { from: '11:00', to: '12:00' },
      ],
      publishedAt: beijing('2026-02-10 09:00'),
    });
    const reasonAt = (time: string) => openingState(calendar, beijing(`2026-02-17 ${time}`));
    expect(reasonAt('08:00')).toMatchObject({ reason: 'beforeHours', notice: 'Please read' });
    expect(reasonAt('09:30')).toMatchObject({ open: true, notice: 'Please read' });
    expect(reasonAt('10:30')).toMatchObject({ reason: 'noonBreak' });
    expect(reasonAt('12:00')).toMatchObject({ reason: 'afterHours', opensAt: beijing('2026-02-24 08:00') });
  });
});

function withNotice(special: Partial<SpecialDay>): BusinessCalendar {
  const day: SpecialDay = {
    date: '2026-03-10',
    spans: [],
    notice: 'Please read',
    publishedAt: 0,
    ...special,
  };
  return { ...realCalendar, specialDays: [day] };
}
