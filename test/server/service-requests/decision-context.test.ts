import { inShort } from '../../../src/server/service-requests/decision-context';

describe('a matter in short', () => {
  it.each([
    ['厨房水槽漏水，已经关了总阀', '厨房水槽漏水'],
    ['  漏水\n请快些  ', '漏水'],
    ['，。！', '，。！'],
    ['一二三四五六七八九十一二三四五六', '一二三四五六七八九十一二三四五六'],
    ['一二三四五六七八九十一二三四五六七', '一二三四五六七八九十一二三四五六…'],
  ])('of %j is %j', (matter, short) => {
    expect(inShort(matter)).toBe(short);
  });

  it('is never cut through the middle of a character', () => {
    for (let before = 0; before <= 17; before += 1) {
      const short = inShort(`${'一'.repeat(before)}${'😀'.repeat(20)}`);
      expect(short.isWellFormed()).toBe(true);
      expect([...short]).toHaveLength(17);
    }
  });
});
