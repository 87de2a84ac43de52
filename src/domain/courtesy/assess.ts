import { type BlankName, unfilledBlanks } from './blanks';
import { findTaboos, type TabooHit } from './find-taboos';
import { type Moment, missingWords } from './moments';
import { normalise } from './normalise';
import { presentWords } from './presence';
import { SEEDED_TABOOS, type TabooPhrase } from './taboos';
import type { CourtesyWord } from './words';

export interface Assessment {
  /** The courtesy words that the text holds, in the canonical order. */
  readonly present: readonly CourtesyWord[];
  /** Those that the moment calls for and the text lacks. */
  readonly missing: readonly CourtesyWord[];
  readonly taboos: readonly TabooHit[];
  /** Blanks that still wait for a value. */
  readonly unfilled: readonly BlankName[];
}

/**
 * How courteous a reply is at its moment. Cheap enough to run at each keystroke: linear in the text.
 *
 * @param taboos the community's list; pass the same array each time, it is compiled once
 * @standard TEN-1 TEN-2
 */
export function assess(
  text: string,
  moment: Moment,
  taboos: readonly TabooPhrase[] = SEEDED_TABOOS,
): Assessment {
  const normalised = normalise(text);
  const present = presentWords(normalised);
  return {
    present,
    missing: missingWords(moment, present),
    taboos: findTaboos(normalised, taboos),
    unfilled: unfilledBlanks(text),
  };
}
