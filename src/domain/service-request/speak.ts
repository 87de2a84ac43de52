import { assertSendable, assess, completeReply, type Moment, renderTemplate } from '../courtesy';
import type { Instant } from '../time';
import type { Context } from './context';
import type { Promised, Reply, ServiceRequest } from './state';

interface Occasion {
  readonly at: Instant;
  /** The promise that a template's {time} speaks of. */
  readonly promised?: Promised | null;
  readonly closesConversation?: boolean;
}

/**
 * What a staff member says with a step: their own words, or the template of the moment; completed with the
 * greeting, the apology for a late first answer and the farewell that the standard asks for, and checked.
 *
 * @standard TEN-1, TEN-2, TEN-6, TEL-1
 * @throws DomainError `tabooPhrase`, `unfilledBlank`, `textRequired`
 */
export function speak(
  state: ServiceRequest,
  moment: Moment,
  words: string | undefined,
  context: Context,
  occasion: Occasion,
): Reply {
  const text = completeReply(words ?? fromTemplate(moment, context, occasion), {
    opensConversation: !state.greeted,
    late: state.firstAnsweredAt === null && occasion.at > state.firstAnswer.dueAt,
    closesConversation: occasion.closesConversation ?? false,
    farewell: state.channel,
  });
  return checked(text, moment, context);
}

/** What the system says by itself. It greets, but never counts as an answer by staff. */
export function speakAsSystem(
  moment: Moment,
  context: Context,
  promised: Promised | null,
  closesConversation = false,
): Reply {
  const said = fromTemplate(moment, context, { at: 0, promised });
  return checked(
    completeReply(said, {
      opensConversation: !closesConversation,
      late: false,
      closesConversation,
      farewell: 'app',
    }),
    moment,
    context,
  );
}

function fromTemplate(moment: Moment, context: Context, occasion: Occasion): string {
  const time = occasion.promised ? { time: context.sayTime(occasion.promised) } : {};
  return renderTemplate(context.pickTemplate(moment).text, { ...context.blanks, ...time }).text;
}

function checked(text: string, moment: Moment, context: Context): Reply {
  assertSendable(text, context.taboos);
  const { present, missing } = assess(text, moment, context.taboos);
  return { text, moment, present, missing };
}
