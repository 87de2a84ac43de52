import fc from 'fast-check';
import {
  assess,
  findTaboos,
  presentWords,
  SEEDED_TABOOS,
  type TabooPhrase,
} from '../../../src/domain/courtesy';
import { disguised, hanPhrase } from './disguises';
import { POLITE_SENTENCES, RUDE_SENTENCES } from './phrases';

const phrasesIn = (text: string, taboos: readonly TabooPhrase[] = SEEDED_TABOOS) =>
  findTaboos(text, taboos).map((hit) => hit.phrase);

describe('TEN-2: the six seeded phrases', () => {
  it('TEN-2: are those of the standard, word for word', () => {
    expect(SEEDED_TABOOS.map((taboo) => taboo.phrase)).toEqual([
      '嘿，站住！',
      '干什么的？到哪里去？',
      '证件！',
      '证！',
      '有什么事！',
      '过来！叫你呢！',
    ]);
  });

  it.each(SEEDED_TABOOS)(
    'TEN-2: 「$phrase」 comes with a wording that is courteous itself',
    ({ suggestion }) => {
      expect(findTaboos(suggestion, SEEDED_TABOOS)).toEqual([]);
      expect(presentWords(suggestion)).toContain('您好');
      expect(
        presentWords(suggestion).length + (suggestion.includes('麻烦您') ? 1 : 0),
      ).toBeGreaterThanOrEqual(2);
    },
  );

  it.each(RUDE_SENTENCES)('TEN-2: 「%s」 is caught as 「%s」', (sentence, phrase) => {
    expect(phrasesIn(sentence)).toContain(phrase);
  });

  it.each(POLITE_SENTENCES)('TEN-2: 「%s」 passes', (sentence) => {
    expect(phrasesIn(sentence)).toEqual([]);
  });

  it('TEN-2: any of them in any disguise is caught, alone and between courteous sentences', () => {
    const around = fc.constantFrom('', '您好。', '谢谢您的来电！', '请您稍等。\n', '李女士您好，');
    fc.assert(
      fc.property(
        fc
          .constantFrom(...SEEDED_TABOOS)
          .chain((taboo) => fc.tuple(fc.constant(taboo), disguised(taboo.phrase))),
        around,
        fc.constantFrom('', '。谢谢您。', '！请慢走。', '\n请您稍等。'),
        ([taboo, rude], before, after) => {
          expect(phrasesIn(before + rude + after)).toContain(taboo.phrase);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('TEN-2: courteous sentences pass in any spacing and script, one after another', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...POLITE_SENTENCES), { minLength: 1, maxLength: 4 }),
        fc.constantFrom('\u200b', '\u3000', ' ', ''),
        (sentences, filler) => {
          const text = sentences
            .map((sentence) => Array.from(sentence).join(filler).replace(/\r \n/g, '\r\n'))
            .join('\n\n');
          expect(phrasesIn(text)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('where a taboo phrase is found', () => {
  it('TEN-2: gives the place in the original text, with the call before and the marks after it', () => {
    const text = '您好。😀嘿，你\u200b站 住！！请进。';
    const [hit] = findTaboos(text, SEEDED_TABOOS);
    expect(hit).toMatchObject({ phrase: '嘿，站住！', found: '嘿，你\u200b站 住！！' });
    expect(text.slice(hit?.start, hit?.end)).toBe(hit?.found);
  });

  it('TEN-2: leaves the greeting before a rude order where it is', () => {
    expect(findTaboos('您好，证件！', SEEDED_TABOOS).map((hit) => hit.found)).toEqual(['证件！']);
  });

  it('TEN-2: putting the suggestion in its place leaves a text without taboo phrases', () => {
    for (const [sentence] of RUDE_SENTENCES) {
      let text = `请稍等。${sentence}`;
      for (let hits = findTaboos(text, SEEDED_TABOOS); hits[0]; hits = findTaboos(text, SEEDED_TABOOS)) {
        expect(hits.length).toBeLessThanOrEqual(3);
        text = text.slice(0, hits[0].start) + hits[0].suggestion + text.slice(hits[0].end);
      }
      expect(phrasesIn(text)).toEqual([]);
    }
  });

  it('TEN-2: the whole phrase is one hit, its two halves in different sentences two', () => {
    expect(findTaboos('干什么的？到哪里去？', SEEDED_TABOOS)).toHaveLength(1);
    expect(phrasesIn('证件！站住！有什么事！')).toEqual(['证件！', '嘿，站住！', '有什么事！']);
  });

  it('given any text, never throws, and every hit lies in the text, in order, cutting no character', () => {
    const fragments = fc.constantFrom(
      '证件',
      '！',
      '站住',
      '您好',
      '\n',
      '😀',
      '\ud83d',
      '𠮷',
      ' ',
      '有什么事',
      '，',
      '：',
      'ﷺ',
      '請',
    );
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc
        .array(
          fc.oneof(fragments, fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) })),
        )
        .map((all) => all.join('')),
    );
    fc.assert(
      fc.property(anyText, (text) => {
        let from = 0;
        for (const hit of assess(text, 'greeting').taboos) {
          expect(hit.start).toBeGreaterThanOrEqual(from);
          expect(hit.end).toBeGreaterThan(hit.start);
          expect(hit.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(hit.start, hit.end)).toBe(hit.found);
          from = hit.end;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a company's own phrases", () => {
  const own = [
    { phrase: '不归我管', suggestion: '我马上为您找到负责的同事。' },
    { phrase: '不知道！', suggestion: '对不起，我了解一下再回复您。' },
    { phrase: '喂', suggestion: '您好' },
    { phrase: 'No way', suggestion: '我们想想别的办法。' },
  ];

  it.each([
    ['对不起，这个不归我管。', '不归我管'],
    ['您这個不歸我管', '不归我管'],
    ['不 归 我 管', '不归我管'],
    ['不知道。', '不知道！'],
    ['对不起，不知道啊', '不知道！'],
    ['喂！', '喂'],
    ['Ｎｏ　ＷＡＹ!', 'No way'],
    ['这个no way的', 'No way'],
  ])('TEN-2: 「%s」 is caught as 「%s」', (text, phrase) => {
    expect(phrasesIn(text, own)).toContain(phrase);
  });

  it.each(['不知道您现在方便吗？', '我还不知道结果，请您稍等。', '请不要喂养流浪猫。', 'piano wayfarer'])(
    'TEN-2: with a closing mark, or of one character, they are forbidden as utterances only: 「%s」 passes',
    (text) => {
      expect(phrasesIn(text, own)).toEqual([]);
    },
  );

  it('TEN-2: a list without the seeded phrases does not forbid them', () => {
    expect(phrasesIn('证件！', own)).toEqual([]);
  });

  it('TEN-2: a seeded phrase kept in a company list is matched as carefully as ever', () => {
    const copied = [{ phrase: '证件！', suggestion: '请出示证件，谢谢。' }];
    expect(findTaboos('證件！', copied)).toMatchObject([{ suggestion: '请出示证件，谢谢。' }]);
    expect(phrasesIn('登记时需要姓名，电话，证件。', copied)).toEqual([]);
  });

  it('TEN-2: any phrase in any disguise is caught, whatever stands around it', () => {
    fc.assert(
      fc.property(
        hanPhrase(2, 8).chain((phrase) => fc.tuple(fc.constant(phrase), disguised(phrase))),
        fc.constantFrom('', '您好，', '我们这里', '请您稍等。'),
        fc.constantFrom('', '的', '，谢谢。'),
        ([phrase, text], before, after) => {
          expect(phrasesIn(before + text + after, [{ phrase, suggestion: '请稍等' }])).toContain(phrase);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('TEN-2: any phrase with a closing mark in any disguise is caught as an utterance', () => {
    fc.assert(
      fc.property(
        hanPhrase(3, 8).chain((phrase) => fc.tuple(fc.constant(`${phrase}！`), disguised(`${phrase}！`))),
        fc.constantFrom('', '您好，', '请您稍等。'),
        ([phrase, text], before) => {
          expect(phrasesIn(before + text, [{ phrase, suggestion: '请稍等' }])).toContain(phrase);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a phrase without a letter forbids nothing, and an empty list finds nothing', () => {
    expect(phrasesIn('您好！！！', [{ phrase: '！！！', suggestion: '。' }])).toEqual([]);
    expect(phrasesIn('证件！', [])).toEqual([]);
  });
});
