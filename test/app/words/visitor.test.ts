import { saySchedule, sayWindow } from '../../../src/app/words/visitor';
import { DAY, HOUR } from '../../../src/domain/time';
import { NOW } from '../support/requests';

const MIDNIGHT = NOW - 10 * HOUR;

describe('A window', () => {
  it.each([
    [10, 18, '今天 10:00–18:00'],
    [10, 24, '今天 10:00–24:00'],
    [22.5, 26, '今天 22:30 至 明天 02:00'],
    [33, 48, '明天 09:00–24:00'],
    [10, 72, '今天 10:00 至 后天 24:00'],
    [9 + 24 * 7, 12 + 24 * 7, '12月1日（周二）09:00–12:00'],
  ])('from hour %d to %d reads %s', (from, until, words) => {
    expect(sayWindow({ from: MIDNIGHT + from * HOUR, until: MIDNIGHT + until * HOUR }, NOW)).toBe(words);
  });
});

describe('A schedule', () => {
  const regular = {
    type: 'regular' as const,
    firstDay: '2026-11-24',
    lastDay: '2026-12-23',
    weekdays: [5, 1],
    start: '09:00',
    end: '18:00',
  };
  const window = { from: NOW, until: NOW + DAY };

  it('that is regular reads by its weekdays, hours and end', () => {
    expect(saySchedule(regular, window, NOW)).toBe('每周一、周五 09:00–18:00，到12月23日');
  });

  it('on all days says so', () => {
    expect(saySchedule({ ...regular, weekdays: [1, 2, 3, 4, 5, 6, 7] }, window, NOW)).toContain('每天 09:00');
  });
});
