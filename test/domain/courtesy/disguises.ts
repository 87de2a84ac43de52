import fc from 'fast-check';
import { SIMPLIFIED } from '../../../src/domain/courtesy/simplified';

const TRADITIONAL = new Map<string, string[]>();
for (const [traditional, simplified] of SIMPLIFIED) {
  TRADITIONAL.set(simplified, [...(TRADITIONAL.get(simplified) ?? []), traditional]);
}

/** Spaces and invisible characters that a disguise may put anywhere. */
const FILLERS = [
  '',
  '',
  '',
  ' ',
  '\u3000',
  '\u00a0',
  '\u200b',
  '\u200d',
  '\u2060',
  '\ufeff',
  '\u00ad',
  '\ufe0f',
  '\u0336',
];
const MARKS = ['', '', '！', '!', '！！！', '。', '？', '?', '…', '，', '~', '·', '*'];
const IS_LETTER = /[\p{L}\p{N}]/u;

function faces(char: string): string[] {
  const code = char.charCodeAt(0);
  const wide = code > 0x20 && code < 0x7f ? [String.fromCharCode(code + 0xfee0), char.toUpperCase()] : [];
  return [char, ...(TRADITIONAL.get(char) ?? []), ...wide];
}

/**
 * The phrase in a random dress: each character in one of its widths and scripts, fillers between, its marks dropped,
 * repeated or replaced, and stray marks between its letters.
 */
export function disguised(phrase: string): fc.Arbitrary<string> {
  const pieces = Array.from(phrase, (char) => {
    const shown = IS_LETTER.test(char) ? fc.constantFrom(...faces(char)) : fc.constantFrom(...MARKS);
    return fc
      .tuple(shown, fc.constantFrom(...FILLERS), fc.constantFrom('', '', '', ...MARKS))
      .map((parts) => parts.join(''));
  });
  return fc.tuple(...pieces).map((parts) => parts.join(''));
}

/** Everyday simplified characters. */
export const hanPhrase = (minLength: number, maxLength: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.constantFrom(
        ...'不归我管没办法自己看别问这事投诉去吧随便你爱来谁规定烦死了急什么下班电话门车钱东国语见话钟过',
      ),
      {
        minLength,
        maxLength,
      },
    )
    .map((chars) => chars.join(''));
