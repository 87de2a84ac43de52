import { sayPast, saySeconds } from '../../../src/app/words/common';

/** 2026-11-24 10:00 in Shanghai. */
const NOW = Date.UTC(2026, 10, 24, 2);

describe('sayPast', () => {
  it.each([
    [Date.UTC(2026, 10, 24, 1, 5), '09:05'],
    [Date.UTC(2026, 10, 23, 16, 0), '00:00'],
    [Date.UTC(2026, 10, 23, 15, 59), '昨天 23:59'],
    [Date.UTC(2026, 10, 20, 5, 42), '11月20日 13:42'],
    [Date.UTC(2025, 11, 31, 16, 30), '1月1日 00:30'],
    [Date.UTC(2025, 11, 31, 15, 30), '2025年12月31日 23:30'],
  ])('%d reads %s, whatever the zone of the telephone', (at, words) => {
    expect(sayPast(at, NOW)).toBe(words);
  });
});

describe('saySeconds', () => {
  it.each([
    [48, '48 秒'],
    [72, '1 分 12 秒'],
    [180, '3 分'],
  ])('%d reads %s', (seconds, words) => expect(saySeconds(seconds)).toBe(words));
});
