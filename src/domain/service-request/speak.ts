import {
  assertSendable,
  assess,
  type BlankValues,
  completeReply,
  type Moment,
  type ReplyOccasion,
  renderTemplate,
} from '../courtesy';
import type { Instant } from '../time';
import type { Context } from './context';
import type { Promised, Reply, ServiceRequest } from './state';

interface Said {
  readonly at: Instant;
  /** The staff member's own words; without them the template of the moment is sent. */
  readonly words?: string | undefined;
  /** The promise that a template's {time} speaks of. */
  readonly promised: Promised | null;
  /** What only this step knows, e.g. the reason of a hold. */
  readonly blanks?: BlankValues;
  readonly closesConversation?: boolean;
}

/**
 * What a staff member says with a step: their own words, or the template of the moment; completed with the
 * greeting, the apology for a late first answer and the farewell that the standard asks for, and checked.
 *
 * @standard TEN-1, TEN-2, TEN-6, TEL-1
 * @throws DomainError `tabooPhrase`, `unfilledBlank`, `textRequired`
 */
export function speak(state: ServiceRequest, moment: Moment, context: Context, said: Said): Reply {
  return say(moment, context, said, {
    opensConversation: !state.greeted,
    late: state.firstAnsweredAt === null && said.at > state.firstAnswer.dueAt,
    closesConversation: said.closesConversation ?? false,
    farewell: state.channel,
  });
}

/** What the system says by itself. It greets or takes leave, but never counts as an answer by staff. */
export function speakAsSystem(moment: Moment, context: Context, said: Said): Reply {
  const closesConversation = said.closesConversation ?? false;
  return say(moment, context, said, {
    opensConversation: !closesConversation,
    late: false,
    closesConversation,
    farewell: 'app',
  });
}

function say(moment: Moment, context: Context, said: Said, occasion: ReplyOccasion): Reply {
  const words = said.words ?? fromTemplate(moment, context, said);
  // Checked as it was written, so that what is found stands where its writer will look for it.
  assertSendable(words, context.taboos);
  const text = completeReply(words, occasion);
  const { present, missing } = assess(text, moment, context.taboos);
  return { text, moment, present, missing };
}

/**
 * The first template of the moment whose blanks can all be filled; one that says what only this step knows comes before
 * one that does not. Where there is none, the first stands as it is, and is refused for its blanks: somebody has to write.
 */
function fromTemplate(moment: Moment, context: Context, { promised, blanks }: Said): string {
  const values = { ...context.blanks, ...blanks, ...(promised ? { time: context.sayTime(promised) } : {}) };
  const known = Object.keys(blanks ?? {});
  const rendered = context.templates
    .filter((template) => template.moment === moment)
    .map(({ text }) => ({
      ...renderTemplate(text, values),
      saysIt: known.every((blank) => text.includes(`{${blank}}`)),
    }));
  const complete = rendered.filter(({ unfilled }) => unfilled.length === 0);
  const chosen = complete.find(({ saysIt }) => saysIt) ?? complete[0] ?? rendered[0];
  if (!chosen) throw new Error(`no reply template for the moment ${moment}`);
  return chosen.text;
}
