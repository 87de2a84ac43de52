import {
  assess,
  COURTESY_WORDS,
  type CourtesyWord,
  calledFor,
  completeReply,
  type Moment,
  type TabooHit,
  type TabooPhrase,
} from '../../domain/courtesy';
import type { Seal } from '../components/seals/seals';
import { COURTESY_TEXT, MOMENT_NAMES } from '../words/courtesy';
import { blanksIn, partsOf, type ReplyPart } from './mend-reply';

/** What the composer knows about a text as it stands. */
export interface ReadReply {
  readonly seals: readonly Seal[];
  readonly missing: readonly CourtesyWord[];
  /** The missing words in a sentence; null when none is missing. */
  readonly missingLine: string | null;
  readonly taboos: readonly TabooHit[];
  /** Labels of the blanks that still stand. */
  readonly blanks: readonly string[];
  readonly parts: readonly ReplyPart[];
  /** The server will put an apology in front: the first answer is late and the text does not apologise. */
  readonly apologyAdded: boolean;
  /** No taboo, no blank, and something said. Missing words are shown and stop nothing. */
  readonly sendable: boolean;
}

/** Reads a reply as at each keystroke. @standard TEN-1 TEN-2 TEL-1 */
export function readReply(
  text: string,
  moment: Moment,
  { taboos, late }: { readonly taboos: readonly TabooPhrase[]; readonly late: boolean },
): ReadReply {
  const assessment = assess(text, moment, taboos);
  const { present, missing } = assessment;
  const needed = calledFor(moment);
  const blanks = blanksIn(text);
  const said = text.trim();
  return {
    seals: COURTESY_WORDS.map((word) => ({
      word,
      state: present.includes(word) ? 'present' : needed.includes(word) ? 'missing' : 'notNeeded',
    })),
    missing,
    missingLine: missing.length > 0 ? COURTESY_TEXT.missing(MOMENT_NAMES[moment], missing) : null,
    taboos: assessment.taboos,
    blanks,
    parts: partsOf(text, assessment.taboos),
    apologyAdded: late && said !== '' && apologised(said) !== said,
    sendable: said !== '' && assessment.taboos.length === 0 && blanks.length === 0,
  };
}

function apologised(text: string): string {
  return completeReply(text, { opensConversation: false, late: true, closesConversation: false });
}
