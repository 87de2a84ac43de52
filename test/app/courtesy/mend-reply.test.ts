import fc from 'fast-check';
import { blanksIn, fillBlanks, partsOf, replaceTaboo } from '../../../src/app/courtesy/mend-reply';
import { assess } from '../../../src/domain/courtesy';

const firstHit = (text: string) => {
  const [hit] = assess(text, 'acknowledgement').taboos;
  if (!hit) throw new Error(`no taboo in ${text}`);
  return hit;
};

describe('Mending a reply', () => {
  it('TEN-2: puts the better wording where the taboo stood, and the taboo is gone', () => {
    const text = '有什么事！我们马上来。';
    const mended = replaceTaboo(text, firstHit(text));
    expect(mended).toBe('您好，请问有什么可以帮到您？我们马上来。');
    expect(assess(mended, 'acknowledgement').taboos).toEqual([]);
  });

  it('TEN-2: does not greet twice', () => {
    const text = '李女士您好，您的报修已经收到。有什么事！';
    expect(replaceTaboo(text, firstHit(text))).toBe('李女士您好，您的报修已经收到。请问有什么可以帮到您？');
  });

  it('fills every blank of a label, takes the closing mark away and leaves other blanks', () => {
    expect(fillBlanks('【原因】，【时间】前；【原因】。', { 原因: '等配件到货。' })).toBe(
      '等配件到货，【时间】前；等配件到货。',
    );
  });

  it('leaves a blank that the form has no words for yet', () => {
    expect(fillBlanks('因为【原因】', { 原因: '  ' })).toBe('因为【原因】');
  });

  it('lets no value make a blank of its own', () => {
    expect(blanksIn(fillBlanks('因为【原因】', { 原因: '【时间】{time}' }))).toEqual([]);
  });

  it('marks taboos and blanks where they stand, and nothing else', () => {
    const text = '李女士您好。有什么事！预计【时间】前到【厨房】。';
    expect(partsOf(text, assess(text, 'acknowledgement').taboos)).toEqual([
      { text: '李女士您好。', mark: 'none' },
      { text: '有什么事！', mark: 'taboo' },
      { text: '预计', mark: 'none' },
      { text: '【时间】', mark: 'blank' },
      { text: '前到【厨房】。', mark: 'none' },
    ]);
  });

  it('loses and repeats no character of any text, whatever is marked in it', () => {
    const pieces = fc.constantFrom(
      '证件！',
      '有什么事！',
      '【时间】',
      '{time}',
      '您好',
      '，',
      '好的',
      '【',
      '】',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (words) => {
        const text = words.join('');
        const parts = partsOf(text, assess(text, 'progress').taboos);
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
