import type { ResponseOf } from '../../contract/endpoints';
import { sayTime } from '../../domain/calendar';
import { completeReply, type Moment, renderTemplate, unfilledBlanks } from '../../domain/courtesy';
import { type Context, promiseOfMoment, type ServiceRequest } from '../../domain/service-request';

interface Wanted {
  /** Undefined: every moment. */
  readonly moment: Moment | undefined;
  /** The promise that the sender has chosen, if it is not the one that the flow would make. */
  readonly promiseDueAt: number | undefined;
  readonly at: number;
}

/**
 * The templates of a moment, or of all, as they would be sent: blanks filled, opened with a greeting, and with an apology when
 * the first answer is late (`@standard TEL-1, TEN-6`).
 */
export function templatesFor(
  state: ServiceRequest | null,
  context: Context,
  wanted: Wanted,
): ResponseOf<'listReplyTemplates'> {
  const { moment, promiseDueAt, at } = wanted;
  const late = state !== null && state.firstAnsweredAt === null && at > state.firstAnswer.dueAt;
  const valuesAt = (of: Moment) => {
    const promised = promiseDueAt ?? (state && promiseOfMoment(of, state, context, at)?.dueAt);
    return { ...context.blanks, ...(promised ? { time: sayTime(promised, at) } : {}) };
  };
  const templates = context.templates
    .filter((template) => moment === undefined || template.moment === moment)
    .map((template) => {
      const text = completeReply(renderTemplate(template.text, valuesAt(template.moment)).text, {
        opensConversation: state !== null && !state.greeted,
        late,
        closesConversation: false,
      });
      return { id: template.id, moment: template.moment, text, unfilled: [...unfilledBlanks(text)] };
    });
  return { templates, late };
}
