import * as fc from 'fast-check';
import * as z from 'zod/mini';
import { optionalWords, wholeNumber, words } from '../../../src/contract/schemas/common';

const Matter = words(10, '水槽漏水');
const Note = optionalWords(10);
const read = (schema: z.ZodMiniType, text: unknown) => {
  const result = schema.safeParse(text);
  return result.success ? result.data : result.error.issues[0]?.code;
};

describe('words that a person writes', () => {
  it.each([
    ['  水槽漏水\n', '水槽漏水'],
    ['第一行\n第二行\t完', '第一行\n第二行\t完'],
    ['👨‍👩‍👧 家', '👨‍👩‍👧 家'],
    ['☎️', '☎️'],
  ])('keep %j as %j', (text, kept) => {
    expect(read(Matter, text)).toBe(kept);
  });

  it.each(['', '   ', '\u3000\n', '\u200b', '\ufeff \u2060', '\u202e', '\u00ad\u3164'])(
    'are missing where there is nothing to see (%j)',
    (text) => {
      expect(read(Matter, text)).toBe('too_small');
      expect(read(Note, text)).toBe('');
    },
  );

  it('never turn round what stands beside them', () => {
    expect(read(Matter, '李娟\u202e前台\u2069')).toBe('李娟前台');
  });

  it('hold no half characters: a cut through the middle of one costs that one alone', () => {
    expect(read(Matter, '谢谢😀'.slice(0, 3))).toBe('谢谢\ufffd');
    expect(read(Matter, '\udc00a')).toBe('\ufffda');
  });

  it.each(['a\u0000b', '\u0007', '\u001b[31m', '\u000bab', 'ab\u000c', '\u007f'])(
    'hold no control characters, not even at the ends (%j)',
    (text) => {
      expect(read(Matter, text)).toBe('invalid_format');
      expect(read(Note, text)).toBe('invalid_format');
    },
  );

  it('are no longer than is published, blanks at the ends included', () => {
    expect(read(Matter, '一二三四五六七八九十')).toBe('一二三四五六七八九十');
    expect(read(Matter, '一二三四五六七八九十 ')).toBe('too_big');
  });

  it('publish what they hold to, and hold to what they publish', () => {
    const published = z.toJSONSchema(Matter, { io: 'input' });
    expect(published).toMatchObject({ type: 'string', minLength: 1, maxLength: 10 });
    const allowed = new RegExp(published.pattern ?? '', 'u');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 14 }), (text) => {
        const kept = Matter.safeParse(text);
        if (!kept.success) return;
        expect([...text].length).toBeLessThanOrEqual(10);
        expect(text).toMatch(allowed);
        expect(kept.data).not.toBe('');
        expect(kept.data.isWellFormed()).toBe(true);
        expect(read(Matter, kept.data)).toBe(kept.data);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('a whole number in an address', () => {
  const Limit = wholeNumber(1, 50);

  it.each([
    ['1', 1],
    ['50', 50],
    ['007', 7],
  ])('is %s', (text, number) => {
    expect(read(Limit, text)).toBe(number);
  });

  it.each([
    '0x10',
    '1e1',
    '1.0',
    ' 7',
    '7 ',
    '+7',
    '-1',
    '',
    '٧',
    '７',
    '1_0',
    '9007199254740993',
    ['7'],
    'true',
    null,
  ])('is not %j, whatever `Number` makes of it', (text) => {
    expect(Limit.safeParse(text).success).toBe(false);
  });

  it('is published as an integer with its bounds', () => {
    expect(z.toJSONSchema(Limit, { io: 'input' })).toMatchObject({
      type: 'integer',
      minimum: 1,
      maximum: 50,
    });
  });
});
