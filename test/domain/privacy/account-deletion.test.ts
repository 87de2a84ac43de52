import { STANDARD_HOURS } from '../../../src/domain/calendar';
import { deletionDueAt } from '../../../src/domain/privacy';
import { DAY } from '../../../src/domain/time';

const at = (day: string) => Date.parse(`${day}+08:00`);
const calendar = { hours: STANDARD_HOURS, years: {}, specialDays: [] };

describe('the latest moment for a deletion', () => {
  it('is the beginning of the fifteenth working day', () => {
    expect(deletionDueAt(calendar, at('2026-11-24T10:00'))).toBe(at('2026-12-15T00:00'));
  });

  it('is the same for whoever asks on a Saturday, a Sunday or the Friday before', () => {
    const due = at('2026-12-18T00:00');
    for (const day of ['2026-11-27T23:59', '2026-11-28T10:00', '2026-11-29T10:00'])
      expect(deletionDueAt(calendar, at(day))).toBe(due);
  });

  it('leaves legal holidays out, and counts make-up workdays', () => {
    const years = {
      2026: {
        year: 2026,
        holidays: ['2026-11-25'],
        makeUpWorkdays: ['2026-11-28', '2026-11-29'],
        source: '',
      },
    };
    expect(deletionDueAt({ ...calendar, years }, at('2026-11-24T10:00'))).toBe(at('2026-12-14T00:00'));
  });

  it('does not wait for ever for a window that never opens', () => {
    const never = { ...calendar, hours: { spans: [] } };
    const from = at('2026-11-24T10:00');
    expect(deletionDueAt(never, from)).toBe(from + 15 * DAY);
  });
});
