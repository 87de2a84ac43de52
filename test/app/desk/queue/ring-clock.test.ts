import { ringClock, sayWait } from '../../../../src/app/desk/queue/ring-clock';
import { summary } from '../../support/requests';

const clock = (sinceAnswerMs: number, change: Parameters<typeof summary>[0] = {}) =>
  ringClock(summary(change), sinceAnswerMs, 20);

describe("A waiting person's clock", () => {
  it('TEL-1: goes on from what the server had counted', () => {
    const shown = clock(23_000);
    expect(shown).toMatchObject({ rings: { ring: 2, late: false }, wait: '等了 32 秒', note: null });
    expect(shown?.label).toBe('第 2 声，等了 32 秒');
  });

  it('TEL-1: after the third ring says in words that the first answer will apologise', () => {
    expect(clock(50_999)).toMatchObject({ rings: { ring: 3, late: false }, note: null });
    expect(clock(51_001)).toMatchObject({
      rings: { late: true },
      note: '已过三声，开头会先道歉',
      label: '已过三声，等了 1 分',
    });
  });

  it('speaks of no apology where a first answer was given', () => {
    const waiting = clock(75_000, { status: 'underway', promise: null });
    expect(waiting?.note).toBe('已过三声，请尽快回复');
  });

  it('HOURS-1: stands still while the window is closed, and says so', () => {
    expect(clock(3_600_000, { clockRunning: false })).toMatchObject({
      wait: '等了 9 秒',
      note: '窗口休息，开放后开始计时',
    });
  });

  it('is nobody’s who waits for no word', () => {
    expect(clock(0, { waitingSince: null })).toBeNull();
  });

  it('does not run backwards when a newer answer arrives', () => {
    expect(clock(-400)?.wait).toBe('等了 9 秒');
  });

  it.each([
    [999, '0 秒'],
    [59_999, '59 秒'],
    [84_000, '1 分 24 秒'],
    [120_000, '2 分'],
    [299_000, '4 分 59 秒'],
    [301_000, '5 分'],
    [3_599_000, '59 分'],
    [7_500_000, '2 小时 5 分'],
    [3_600_000, '1 小时'],
  ])('says %i ms as %s', (ms, words) => {
    expect(sayWait(ms)).toBe(words);
  });
});
