import { BREAK, type Normalised, normalise } from './normalise';
import { lettersThrough, presentWords } from './presence';
import { ADDITIONS, SPEAKS_OF_WAITING } from './words';

export interface ReplyOccasion {
  /** The first thing that the staff member says in this conversation. */
  readonly opensConversation: boolean;
  /** The answer comes after the third ring. */
  readonly late: boolean;
  /** The last thing that is said in it. */
  readonly closesConversation: boolean;
  /** By what way the resident is seen off; in the app unless told. */
  readonly farewell?: keyof typeof ADDITIONS.farewells;
}

const LEADING_MARKS = /^[\s，,。.、；;：:!！?？~～…]+/;
const TRAILING_WEAK_MARKS = /[\s，,、；;：:]+$/;
const OPENING_WRAPPERS = /[「『“‘《〈【〔（([{<"']/;
/** A greeting this far in still leads the text: 「尊敬的欧阳女士，晚上好」 and `{resident}您好` do. */
const LEADING_LETTERS = 14;

/**
 * Adds what the occasion calls for and the text lacks: a greeting in front of what opens a conversation, an apology at the
 * beginning of a late answer (after the greeting, if there is one), a farewell behind what closes it. What is there already,
 * in any equivalent words, stays as it is; an empty text stays empty. Completing twice changes nothing.
 *
 * @standard TEN-6 TEL-1 TEN-5 TEL-6
 */
export function completeReply(text: string, occasion: ReplyOccasion): string {
  let reply = text.trim();
  if (normalise(reply).letters === '') return reply;
  if (occasion.opensConversation && !presentWords(reply).includes('您好')) {
    reply = `${ADDITIONS.greeting}，${reply.replace(LEADING_MARKS, '')}`;
  }
  if (occasion.late && !opensWithApology(normalise(reply))) reply = withApology(reply);
  if (occasion.closesConversation && !presentWords(reply).includes('再见')) {
    reply = asSentence(reply) + ADDITIONS.farewells[occasion.farewell ?? 'app'];
  }
  return reply;
}

/** An apology in the first two sentences (the first may be the greeting), or one that speaks of the waiting. */
function opensWithApology(text: Normalised): boolean {
  const apology = lettersThrough('对不起', text);
  if (apology === undefined) return false;
  return apology <= lettersInSentences(text, 2) || SPEAKS_OF_WAITING.test(text.letters);
}

function lettersInSentences({ letters, breaks }: Normalised, sentences: number): number {
  let seen = 0;
  for (let at = 1; at < letters.length; at += 1) {
    if (breaks[at] === BREAK.strong) seen += 1;
    if (seen === sentences) return at;
  }
  return letters.length;
}

function withApology(text: string): string {
  const normalised = normalise(text);
  const greeting = lettersThrough('您好', normalised);
  if (greeting === undefined || greeting > LEADING_LETTERS) {
    return ADDITIONS.lateApology + text.replace(LEADING_MARKS, '');
  }
  const greeted = normalised.ends[greeting - 1] ?? 0;
  const next = normalised.starts[greeting] ?? text.length;
  const marks = text.slice(greeted, next);
  const wrapper = marks.search(OPENING_WRAPPERS);
  const split = wrapper < 0 ? next : greeted + wrapper;
  const between = text.slice(greeted, split);
  const parted = (normalised.breaks[greeting] ?? BREAK.strong) >= BREAK.weak && between.trim() !== '';
  const greetingClause = text.slice(0, greeted) + between;
  return (
    (parted || between.includes('\n') ? greetingClause : `${greetingClause.trimEnd()}，`) +
    ADDITIONS.lateApology +
    text.slice(split)
  );
}

/** The text with a mark at its end, so that another sentence can follow. */
function asSentence(text: string): string {
  const sentence = text.replace(TRAILING_WEAK_MARKS, '');
  const { letters, breaks } = normalise(`${sentence}${ADDITIONS.greeting.charAt(0)}`);
  const after = breaks[letters.length - 1] ?? BREAK.none;
  return after >= BREAK.weak ? sentence : `${sentence}。`;
}
