import { type Normalised, normalise } from '../courtesy/normalise';
import { DomainError } from '../errors';
import { SCREENED_WORDS } from './screened-words';

/**
 * Refuses texts with words that nothing submitted may hold, however they are dressed up (spaces, full width, traditional
 * characters). What stands in quotation marks within a sentence is reported and not said: whoever complains may quote.
 *
 * @param more the community's own words
 * @throws DomainError `contentRefused` with `found: string[]`, so that the writer knows what to change
 */
export function assertPublishable(texts: readonly string[], more: readonly string[] = []): void {
  const found = new Set(texts.flatMap((text) => screenedIn(text, more)));
  if (found.size > 0) throw new DomainError('contentRefused', { found: [...found] });
}

/**
 * Refuses names in which an offer or an insult stands, however it is dressed up. A name quotes nobody, so that quotation marks
 * excuse nothing.
 *
 * @param more the community's own words
 * @throws DomainError `nameRefused` with `found: string[]`
 */
export function assertNameable(names: readonly string[], more: readonly string[] = []): void {
  const listed = [...OURS, ...more.map(screened)].filter(({ letters }) => letters !== '');
  const found = names
    .map(normalise)
    .flatMap((name) =>
      listed.filter(({ letters }) => name.letters.includes(letters)).map(({ word }) => word),
    );
  if (found.length > 0) throw new DomainError('nameRefused', { found: [...new Set(found)] });
}

/** The screened words of a text, each once, as they stand in the list. */
export function screenedIn(text: string, more: readonly string[] = []): string[] {
  const normalised = normalise(text);
  return [...OURS, ...more.map(screened)]
    .filter(({ letters }) => says(normalised, letters))
    .map(({ word }) => word);
}

const screened = (word: string) => ({ word, letters: normalise(word).letters });
const OURS = SCREENED_WORDS.map(screened);

function says({ letters, reported }: Normalised, word: string): boolean {
  if (word === '') return false;
  for (let at = letters.indexOf(word); at >= 0; at = letters.indexOf(word, at + 1))
    if (reported[at] !== 1) return true;
  return false;
}
