import { sayTime, sayTimeBriefly } from '../../../src/domain/calendar';

const at = (day: string, clock: string) => Date.parse(`${day}T${clock}:00+08:00`);
const NOW = at('2026-11-24', '10:00');

describe('A promised time in words', () => {
  it.each([
    ['2026-11-24', '15:00', '今天 15:00'],
    ['2026-11-23', '15:09', '昨天 15:09'],
    ['2026-11-30', '09:00', '11月30日（周一）09:00'],
    ['2027-01-04', '08:00', '2027年1月4日（周一）08:00'],
  ])('%s %s reads %s', (day, clock, said) => {
    expect(sayTime(at(day, clock), NOW)).toBe(said);
  });

  it('leaves out the weekday in a narrow place, and nothing else', () => {
    expect(sayTimeBriefly(at('2026-11-20', '10:30'), NOW)).toBe('11月20日 10:30');
    expect(sayTimeBriefly(at('2026-11-23', '15:09'), NOW)).toBe('昨天 15:09');
  });
});
