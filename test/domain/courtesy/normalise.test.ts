import fc from 'fast-check';
import { BREAK, normalise, spoken } from '../../../src/domain/courtesy/normalise';
import { SIMPLIFIED } from '../../../src/domain/courtesy/simplified';

describe('normalise', () => {
  it.each([
    ['full-width and capital letters', 'Ａｂ１２', 'ab12'],
    ['every kind of space', '请 您\u3000稍\u00a0等\t吧', '请您稍等吧'],
    ['what nobody sees', '请\u200b您\u200d稍\u00ad等\ufe0f\u2060\ufeff', '请您稍等'],
    ['strokes laid over letters', '证\u0336件\u0336', '证件'],
    ['traditional characters', '請問您到哪裡去，證件帶來了麼', '请问您到哪里去证件带来了么'],
    ['variants', '証件 甚麽 妳 裏 幹', '证件什么你里干'],
    ['squared and radical forms', '🈶㊣⼲', '有正干'],
    ['marks and pictures', '您！好😀～吗？', '您好吗'],
    ['line ends', 'a\r\nb\u2028c', 'abc'],
  ])('reduces %s', (_, text, letters) => {
    expect(normalise(text).letters).toBe(letters);
  });

  it('tells how strongly two letters are parted; repeated marks count once', () => {
    const { letters, breaks } = normalise('甲 乙，，丙。！丁\n戊“己”庚');
    expect(letters).toBe('甲乙丙丁戊己庚');
    expect([...breaks]).toEqual([
      BREAK.strong,
      BREAK.space,
      BREAK.weak,
      BREAK.strong,
      BREAK.strong,
      BREAK.none,
      BREAK.none,
      BREAK.strong,
    ]);
  });

  it.each([
    ['the lines after a colon', '请带：\n甲\n乙'],
    ['numbered lines', '1.甲'],
    ['bulleted lines', '好\n- 甲'],
  ])('parts %s weakly: they are a list', (_, text) => {
    const { letters, breaks } = normalise(text);
    expect(breaks[letters.indexOf('甲')]).toBe(BREAK.weak);
    if (letters.includes('乙')) expect(breaks[letters.indexOf('乙')]).toBe(BREAK.weak);
  });

  it('ends a list at an empty line and at the end of a sentence', () => {
    for (const text of ['请带：\n甲\n\n乙', '请带：\n甲。\n乙']) {
      const { letters, breaks } = normalise(text);
      expect(breaks[letters.indexOf('乙')]).toBe(BREAK.strong);
    }
  });

  it.each([
    ['他说：“甲！乙。”丙', '甲乙'],
    ['他说：“甲！乙。丙', ''],
    ['“甲！乙。”丙', ''],
    ['他说「甲」、『乙』。“丙”', '甲乙'],
  ])('in 「%s」 reports 「%s」: what a closed quotation within a sentence holds', (text, words) => {
    const { letters, reported } = normalise(text);
    expect(
      Array.from(letters)
        .filter((_, at) => reported[at] === 1)
        .join(''),
    ).toBe(words);
  });

  it('keeps one mark between sentences when spoken, so that 「给您。好的」 is no greeting', () => {
    expect(spoken(normalise('给您。 好的，， 再见'))).toBe('给您。好的，再见');
  });

  it('given any text, maps every letter back to whole characters of it, in order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { letters, starts, ends, breaks } = normalise(text);
        expect(starts).toHaveLength(letters.length);
        expect(ends).toHaveLength(letters.length);
        expect(breaks).toHaveLength(letters.length + 1);
        for (let at = 0; at < letters.length; at += 1) {
          const [start = -1, end = -1] = [starts[at], ends[at]];
          expect(Array.from(text.slice(start, end))).toHaveLength(1);
          if (at > 0) expect(start).toBeGreaterThanOrEqual(starts[at - 1] ?? 0);
        }
      }),
    );
  });

  it('changes nothing in letters that are reduced already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normalise(text).letters;
        expect(normalise(once).letters).toBe(once);
      }),
    );
  });
});

describe('the table of simplified characters', () => {
  it('holds pairs of single characters, each left side once, and no chains', () => {
    expect(SIMPLIFIED.size).toBeGreaterThan(1500);
    for (const [traditional, simplified] of SIMPLIFIED) {
      expect([...traditional, ...simplified]).toHaveLength(2);
      expect(SIMPLIFIED.has(simplified)).toBe(false);
    }
  });

  it.each(
    [
      ...'證证幹干麼么麽么裡里裏里過过來来請请謝谢對对見见問问還还電电話话業业樓楼門门車车處处復复氣气嗎吗'.matchAll(
        /../gu,
      ),
    ].map(String),
  )('knows %s', (pair) => {
    expect(SIMPLIFIED.get(pair.charAt(0))).toBe(pair.charAt(1));
  });
});
