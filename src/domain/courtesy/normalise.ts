import { SIMPLIFIED } from './simplified';

/** What stands between two letters of a text, from nothing to the end of a sentence. */
export const BREAK = { none: 0, space: 1, weak: 2, strong: 3 } as const;

/**
 * A text reduced to its letters, for matching words whatever their dress.
 *
 * `letters` holds letters and digits only: half-width, lower case, simplified, without spaces, marks or anything invisible.
 * Index `i` of it came from `[starts[i], ends[i])` of the original (UTF-16 units, never inside a surrogate pair).
 * `breaks[i]` is the strongest mark that stood before letter `i`; `breaks[letters.length]` the one after the last letter.
 * The two ends of the text count as strong. `reported[i]` is 1 where letter `i` stands in a quotation that began within a
 * sentence: such words are reported, not said.
 */
export interface Normalised {
  readonly original: string;
  readonly letters: string;
  readonly breaks: Uint8Array;
  readonly reported: Uint8Array;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

const LINE_ENDS = new Set(['\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']);
const SENTENCE_ENDS = new Set(['!', '?', '。', '…', '⋯', '‥', '¡', '¿', '‼', '⁇', '⁈', '⁉']);
/** Quotes and brackets part nothing: in 「您说的“证件”是指…」 the quoted word is no utterance of its own. */
const WRAPPERS = new Set('"\'`“”‘’„‟「」『』﹁﹂﹃﹄()[]{}<>《》〈〉【】〔〕〖〗«»‹›');
/** Quotation marks that open and close: what they hold within a sentence is reported, not said. */
const QUOTES: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const BULLETS = new Set([
  '-',
  '*',
  '+',
  '·',
  '•',
  '‧',
  '●',
  '○',
  '■',
  '□',
  '◆',
  '◇',
  '▪',
  '–',
  '—',
  '✓',
  '✔',
  '✅',
  '☑',
  '▶',
  '👉',
]);

const IGNORABLE = /[\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Cf}\p{Co}]/u;
const BLANK = /[\s\u2800]/;
const LETTER = /[\p{L}\p{N}]/u;
const COLON = ':';

type Kind = 'letter' | 'dropped' | 'space' | 'mark';

function kindOf(char: string): Kind {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return 'letter';
  if (code < 0x80) {
    if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) return 'letter';
    if (code === 0x20 || code === 0x09) return 'space';
    return code < 0x20 || code === 0x7f || WRAPPERS.has(char) ? 'dropped' : 'mark';
  }
  if (WRAPPERS.has(char) || IGNORABLE.test(char)) return 'dropped';
  if (BLANK.test(char)) return 'space';
  return LETTER.test(char) ? 'letter' : 'mark';
}

/** Compatibility forms (full width, circled, squared, radicals) to plain ones; sentence marks keep their own face. */
function plain(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0x4e00 && code <= 0x9fff) return SIMPLIFIED.get(char) ?? char;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? char.toLowerCase() : char;
  if (SENTENCE_ENDS.has(char) || LINE_ENDS.has(char)) return char;
  const folded = char.normalize('NFKC').toLowerCase();
  if (folded === char) return char;
  let out = '';
  for (const part of folded) out += SIMPLIFIED.get(part) ?? part;
  return out;
}

/**
 * Reduces a text to letters and the breaks between them, in one pass and linear time. Never throws, whatever the text.
 *
 * Three readings are less than obvious, each because desk replies hold lists:
 * - a full stop after a Latin letter or a digit parts weakly (「1. 证件」 and 「3.5」 are no ends of sentences);
 * - a line end after a colon, and those after it until the list ends, part weakly (「请带好：⏎证件⏎合同」);
 * - a bullet at the head of a line makes that line part of a list, too.
 */
export function normalise(original: string): Normalised {
  // Whoever checks a text, completes it and assesses it asks for the same one several times in a row.
  if (last.original !== original) last = reduce(original);
  return last;
}

let last = reduce('');

function reduce(original: string): Normalised {
  let letters = '';
  const breaks: number[] = [];
  const reported: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];

  let pending: number = BREAK.strong;
  let afterColon = false;
  let inList = false;
  let lineEnds = 0;
  let lastLetterIsLatin = false;
  let quotedUntil = -1;
  const neverClosed = new Set<string>();

  for (let at = 0; at < original.length; ) {
    const code = original.charCodeAt(at);
    const isPair = code >= 0xd800 && code <= 0xdbff && isLowSurrogate(original.charCodeAt(at + 1));
    const end = at + (isPair ? 2 : 1);
    const char = original.slice(at, end);

    const closing = QUOTES.get(char);
    if (closing !== undefined && at > quotedUntil && pending < BREAK.strong && !neverClosed.has(closing)) {
      quotedUntil = original.indexOf(closing, end);
      if (quotedUntil < 0) neverClosed.add(closing);
    }

    if (LINE_ENDS.has(char)) {
      if (!(char === '\n' && original.charAt(at - 1) === '\r')) lineEnds += 1;
      if (afterColon) inList = true;
      else if (lineEnds > 1) inList = false;
      pending = Math.max(pending, inList ? BREAK.weak : BREAK.strong);
    } else {
      for (const part of plain(char)) {
        const kind = kindOf(part);
        if (kind === 'letter') {
          for (let unit = 0; unit < part.length; unit += 1) {
            reported.push(at < quotedUntil ? 1 : 0);
            breaks.push(unit === 0 ? pending : BREAK.none);
            starts.push(at);
            ends.push(end);
          }
          letters += part;
          pending = BREAK.none;
          afterColon = false;
          lineEnds = 0;
          lastLetterIsLatin = part.charCodeAt(0) < 0x80;
        } else if (kind === 'space') {
          pending = Math.max(pending, BREAK.space);
        } else if (kind === 'mark') {
          const endsSentence = SENTENCE_ENDS.has(part) || (part === '.' && !lastLetterIsLatin);
          if (endsSentence) inList = false;
          if (part === COLON) afterColon = true;
          if (lineEnds > 0 && BULLETS.has(part)) pending = BREAK.weak;
          else pending = Math.max(pending, endsSentence ? BREAK.strong : BREAK.weak);
        }
      }
    }
    at = end;
  }
  breaks.push(BREAK.strong);
  return {
    original,
    letters,
    breaks: Uint8Array.from(breaks),
    reported: Uint8Array.from(reported),
    starts,
    ends,
  };
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/**
 * The letters with one 「，」 or 「。」 where marks stood and no spaces: the form in which courtesy words are looked for, so that
 * 「给您。好的」 does not read as 您好.
 */
export function spoken({ letters, breaks }: Normalised): string {
  let out = '';
  let from = 0;
  for (let i = 1; i < letters.length; i += 1) {
    const between = breaks[i] ?? BREAK.none;
    if (between < BREAK.weak) continue;
    out += letters.slice(from, i) + (between === BREAK.strong ? '。' : '，');
    from = i;
  }
  return out + letters.slice(from);
}
