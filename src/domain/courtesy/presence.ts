import { type Normalised, normalise, spoken } from './normalise';
import { COURTESY_WORD_FORMS, COURTESY_WORDS, type CourtesyWord } from './words';

const PATTERNS = COURTESY_WORDS.map((word) => {
  const { accepted, lookalikes } = COURTESY_WORD_FORMS[word];
  return { word, source: `${lookalikes}|(${accepted})` };
}).map(({ word, source }) => ({ word, pattern: new RegExp(source, 'g') }));

/** Where a courtesy word, or an equivalent of it, first stands in spoken text; -1 where it does not. */
function firstIn(pattern: RegExp, text: string): { start: number; end: number } | undefined {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[1] !== undefined) return { start: match.index, end: match.index + match[0].length };
  }
  return undefined;
}

/**
 * Which of the five courtesy words a text holds, itself or by an accepted equivalent, in the canonical order.
 * Width, spacing and traditional characters make no difference; 申请 is no 请, 您好像 no 您好.
 *
 * @standard TEN-1
 */
export function presentWords(text: string | Normalised): CourtesyWord[] {
  const said = spoken(typeof text === 'string' ? normalise(text) : text);
  return PATTERNS.filter(({ pattern }) => firstIn(pattern, said) !== undefined).map(({ word }) => word);
}

/** How many letters of the text come up to and with the first `word`; undefined where it is absent. Marks are not counted. */
export function lettersThrough(word: CourtesyWord, text: Normalised): number | undefined {
  const entry = PATTERNS.find((candidate) => candidate.word === word);
  const said = spoken(text);
  const found = entry && firstIn(entry.pattern, said);
  return found && said.slice(0, found.end).replace(/[，。]/g, '').length;
}
