import { DomainError } from '../errors';
import { unfilledBlanks, unknownBlanks } from './blanks';
import { findTaboos } from './find-taboos';
import { normalise } from './normalise';
import { SEEDED_TABOOS, type TabooPhrase } from './taboos';

/**
 * Refuses a reply that may not go out. A missing courtesy word is shown to its writer and refuses nothing.
 *
 * @throws DomainError `textRequired` when there is no letter or digit in it
 * @throws DomainError `tabooPhrase` with `hits: TabooHit[]`
 * @throws DomainError `unfilledBlank` with `blanks: string[]`: the names of blanks, and of braces that are no known blank
 * @standard TEN-2
 */
export function assertSendable(text: string, taboos: readonly TabooPhrase[] = SEEDED_TABOOS): void {
  const normalised = normalise(text);
  if (normalised.letters === '') throw new DomainError('textRequired');
  const hits = findTaboos(normalised, taboos);
  if (hits.length > 0) throw new DomainError('tabooPhrase', { hits });
  const blanks: string[] = [...unfilledBlanks(text), ...unknownBlanks(text)];
  if (blanks.length > 0) throw new DomainError('unfilledBlank', { blanks });
}
