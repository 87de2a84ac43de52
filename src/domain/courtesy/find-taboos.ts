import { BREAK, type Normalised, normalise } from './normalise';
import {
  ADDRESSES_SOMEBODY,
  CLOSERS,
  PLAIN_OPENERS,
  RUDE_OPENERS,
  SEEDED_FORMS,
  type TabooForm,
  type TabooPhrase,
  type TabooScope,
} from './taboos';
import { SOFTENERS } from './words';

/** A taboo phrase found in a text. */
export interface TabooHit {
  /** The phrase of the list that was recognised. */
  readonly phrase: string;
  /** The words as they stand in the text, with the call before them and the marks after them. */
  readonly found: string;
  /** `text.slice(start, end) === found`, in UTF-16 units of the original text. */
  readonly start: number;
  readonly end: number;
  /** What to say instead; it can take the place of `found` as it is. */
  readonly suggestion: string;
}

interface CompiledForm extends TabooForm {
  readonly taboo: TabooPhrase;
}

type FormsByFirstLetter = ReadonlyMap<string, readonly CompiledForm[]>;

const compiledLists = new WeakMap<readonly TabooPhrase[], FormsByFirstLetter>();

/**
 * Finds the forbidden phrases of a list in a text, from left to right, none overlapping, the longest at each place.
 *
 * The rule. A text is first reduced to letters (`normalise`), so that width, spaces, invisible characters, traditional
 * characters and marks inside a phrase, repeated or missing, make no difference. What the marks are still needed for is
 * to tell an utterance from words within a sentence: 「证件！」 is a taboo, 「请出示您的证件」 is courtesy. Hence a phrase
 * is recognised only where all of these hold:
 *
 * 1. *It begins an utterance*: it stands at the start of a clause or sentence (as its scope asks), or after nothing but
 *    calls and greetings (「喂，你，…」「您好，李女士，…」). A greeting before a rude order does not make it polite.
 * 2. *It ends one*: at the end of a clause or sentence, or before nothing but particles and urgings (「…啊，快点！」).
 * 3. *Nothing softens it*: no 请, 您, 谢谢, 麻烦 … in the same clause, or, for a question or a bare noun, in the same
 *    sentence (「请问，有什么事？」). Courtesy in another sentence does not count (「证件！谢谢。」).
 *
 * A phrase that is quoted within a sentence begins no utterance: a reply to a complaint may have to repeat it
 * (「您反映保安喊：“站住！”，…」).
 *
 * Phrases of scope `anywhere`, a company's own words without a closing mark, skip all three.
 *
 * Time is linear in the text; a list is compiled once and remembered as long as the same array is passed, so treat a list
 * as immutable.
 *
 * @standard TEN-2
 */
export function findTaboos(text: string | Normalised, taboos: readonly TabooPhrase[]): TabooHit[] {
  const normalised = typeof text === 'string' ? normalise(text) : text;
  const { letters } = normalised;
  const forms = compile(taboos);
  const hits: TabooHit[] = [];
  let utterances: Utterances | undefined;

  for (let at = 0; at < letters.length; ) {
    let end = at;
    for (const form of forms.get(letters.charAt(at)) ?? []) {
      if (!letters.startsWith(form.letters, at)) continue;
      utterances ??= new Utterances(normalised);
      const span = utterances.spanOf(at, at + form.letters.length, form.scope);
      if (!span) continue;
      hits.push(hitAt(normalised, span, form.taboo));
      end = span.end;
      break;
    }
    at = Math.max(end, at + 1);
  }
  return hits;
}

function hitAt({ original, starts, ends }: Normalised, span: Span, taboo: TabooPhrase): TabooHit {
  const start = starts[span.start] ?? 0;
  const end = throughMarks(original, ends[span.end - 1] ?? original.length);
  return {
    phrase: taboo.phrase,
    found: original.slice(start, end),
    start,
    end,
    suggestion: taboo.suggestion,
  };
}

/** The suggestion brings its own closing mark, so the hit takes those of the text with it. */
const CLOSING_MARKS = new Set('!！?？.。…‼⁇⁈⁉,，、;；:：~～');

function throughMarks(original: string, from: number): number {
  let end = from;
  while (end < original.length && CLOSING_MARKS.has(original.charAt(end))) end += 1;
  return end;
}

function compile(taboos: readonly TabooPhrase[]): FormsByFirstLetter {
  const known = compiledLists.get(taboos);
  if (known) return known;
  const compiled = byFirstLetter(
    taboos.flatMap((taboo) => formsOf(taboo).map((form) => ({ ...form, taboo }))),
  );
  compiledLists.set(taboos, compiled);
  return compiled;
}

const ENDS_WITH_A_MARK = /[!！?？。.…‼⁇⁈⁉][^\p{L}\p{N}]*$/u;

function formsOf({ phrase }: TabooPhrase): readonly TabooForm[] {
  const { letters } = normalise(phrase);
  const seeded = SEEDED_FORMS.get(letters);
  if (seeded) return seeded;
  if (letters === '') return [];
  // A single character says nothing wherever it stands: 「喂」 would forbid 喂养.
  const alone = Array.from(letters).length === 1 || ENDS_WITH_A_MARK.test(phrase);
  return [{ letters, scope: alone ? 'clause' : 'anywhere' }];
}

function byFirstLetter<T extends { readonly letters: string }>(
  entries: readonly T[],
): ReadonlyMap<string, readonly T[]> {
  const map = new Map<string, T[]>();
  for (const entry of [...entries].sort((a, b) => b.letters.length - a.letters.length)) {
    const first = entry.letters.charAt(0);
    const bucket = map.get(first);
    if (bucket) bucket.push(entry);
    else map.set(first, [entry]);
  }
  return map;
}

interface Span {
  /** First letter, with the calls before the phrase. */
  readonly start: number;
  /** After the last letter, with the particles after the phrase. */
  readonly end: number;
}

interface Opener {
  readonly letters: string;
  readonly rude: boolean;
}

const OPENERS = byFirstLetter<Opener>([
  ...RUDE_OPENERS.map((letters) => ({ letters, rude: true })),
  ...PLAIN_OPENERS.map((letters) => ({ letters, rude: false })),
]);
const CLOSERS_BY_FIRST = byFirstLetter(CLOSERS.map((letters) => ({ letters })));

const NOT_REACHED = -1;
/** More than the longest way of addressing somebody in a clause of its own. */
const LONGEST_ADDRESS = 10;

/**
 * Where utterances begin and end in a text. Both directions are worked out once, letter by letter, so that chains of
 * openers and closers cost no more than the text is long.
 */
class Utterances {
  /** For each place where a phrase could begin a clause, or a sentence: where its rude calls begin. */
  private readonly clauseFrom: Int32Array;
  private readonly sentenceFrom: Int32Array;
  /** For each place where a phrase could end a clause, or a sentence: where its particles end. */
  private readonly clauseThrough: Int32Array;
  private readonly sentenceThrough: Int32Array;
  private lastSurroundings: { level: number; from: number; to: number; soft: boolean } | undefined;

  constructor(private readonly text: Normalised) {
    const size = text.letters.length + 1;
    this.clauseFrom = new Int32Array(size).fill(NOT_REACHED);
    this.sentenceFrom = new Int32Array(size).fill(NOT_REACHED);
    this.clauseThrough = new Int32Array(size).fill(NOT_REACHED);
    this.sentenceThrough = new Int32Array(size).fill(NOT_REACHED);
    this.readOpenings();
    this.readEndings();
  }

  private readOpenings(): void {
    const { letters, breaks, reported } = this.text;
    let clauseStart = 0;
    for (let at = 0; at < letters.length; at += 1) {
      if (this.parts(at, at - 1) && reported[at] !== 1) {
        if (this.clauseFrom[at] === NOT_REACHED) this.clauseFrom[at] = at;
        if (breaks[at] === BREAK.strong || this.addressesSomebody(clauseStart, at))
          this.sentenceFrom[at] = at;
        clauseStart = at;
      }
      if (this.clauseFrom[at] === NOT_REACHED) continue;
      for (const opener of OPENERS.get(letters.charAt(at)) ?? []) {
        if (!letters.startsWith(opener.letters, at)) continue;
        const next = at + opener.letters.length;
        this.carry(this.clauseFrom, at, next, opener.rude);
        this.carry(this.sentenceFrom, at, next, opener.rude);
      }
    }
  }

  /**
   * Whether a clause ends before letter `at`. A space parts clauses, as people type it, only beside letters that are
   * written together (`neighbour` is the place beyond the next letter on that side): in 「请 您 过 来」 it parts nothing.
   */
  private parts(at: number, neighbour: number): boolean {
    const { breaks } = this.text;
    const between = breaks[at] ?? BREAK.strong;
    return between === BREAK.space ? breaks[neighbour] === BREAK.none : between >= BREAK.weak;
  }

  private carry(from: Int32Array, at: number, next: number, rude: boolean): void {
    const start = from[at] ?? NOT_REACHED;
    if (start !== NOT_REACHED) from[next] = rude ? start : next;
  }

  private addressesSomebody(from: number, to: number): boolean {
    if (this.sentenceFrom[from] === NOT_REACHED || to - from > LONGEST_ADDRESS) return false;
    return ADDRESSES_SOMEBODY.test(this.text.letters.slice(from, to));
  }

  private readEndings(): void {
    const { letters, breaks } = this.text;
    for (let at = letters.length; at > 0; at -= 1) {
      if (breaks[at] === BREAK.strong) this.sentenceThrough[at] = at;
      if (this.parts(at, at + 1)) this.clauseThrough[at] = at;
      for (const { letters: closer } of CLOSERS_BY_FIRST.get(letters.charAt(at)) ?? []) {
        if (!letters.startsWith(closer, at)) continue;
        const end = at + closer.length;
        if (this.sentenceThrough[at] === NOT_REACHED)
          this.sentenceThrough[at] = this.sentenceThrough[end] ?? NOT_REACHED;
        if (this.clauseThrough[at] === NOT_REACHED)
          this.clauseThrough[at] = this.clauseThrough[end] ?? NOT_REACHED;
      }
    }
  }

  /** The utterance that the letters `[from, to)` make up, if they make up one of this scope. */
  spanOf(from: number, to: number, scope: TabooScope): Span | undefined {
    if (scope === 'anywhere')
      return this.cutsAWord(from) || this.cutsAWord(to) ? undefined : { start: from, end: to };
    const start = (scope === 'sentence' ? this.sentenceFrom : this.clauseFrom)[from] ?? NOT_REACHED;
    const end = (scope === 'clause' ? this.clauseThrough : this.sentenceThrough)[to] ?? NOT_REACHED;
    if (start === NOT_REACHED || end === NOT_REACHED) return undefined;
    const level = scope === 'clause' ? BREAK.weak : BREAK.strong;
    return this.softened(start, end, level) ? undefined : { start, end };
  }

  /** Latin words and numbers are no phrases in pieces: "no" is not in "notice". */
  private cutsAWord(at: number): boolean {
    const { letters, breaks } = this.text;
    return breaks[at] === BREAK.none && /^[a-z0-9]{2}$/.test(letters.slice(at - 1, at + 1));
  }

  /** Whether courtesy stands in the clause or sentence around; the last answer is kept, since hits come in order. */
  private softened(start: number, end: number, level: number): boolean {
    const { letters, breaks } = this.text;
    const last = this.lastSurroundings;
    if (last && last.level === level && last.from <= start && end <= last.to) return last.soft;
    let from = start;
    while ((breaks[from] ?? BREAK.strong) < level) from -= 1;
    let to = end;
    while ((breaks[to] ?? BREAK.strong) < level) to += 1;
    const soft = SOFTENERS.test(letters.slice(from, to));
    this.lastSurroundings = { level, from, to, soft };
    return soft;
  }
}
