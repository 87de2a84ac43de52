import { nextOpening, openDayAfter, startOfDay } from '../calendar';
import type { Moment } from '../courtesy';
import type { Instant } from '../time';
import type { Context } from './context';
import {
  callbackDue,
  promiseWithin,
  reopenDeadline,
  resolutionDue,
  wordDuringHoldDue,
} from './service-levels';
import type { Promised, ServiceRequest } from './state';

/** The promise that a sentence of this moment would speak of, if it were said now; null when it speaks of none. */
export function promiseOfMoment(
  moment: Moment,
  state: ServiceRequest,
  context: Context,
  at: Instant,
): Promised | null {
  const { calendar, serviceLevels } = context;
  switch (moment) {
    case 'acknowledgement':
    case 'notSatisfied':
    case 'reopened':
      return resolutionDue(calendar, serviceLevels, state.kind, state.urgency, at);
    case 'emergency':
      return resolutionDue(calendar, serviceLevels, state.kind, 'emergency', at);
    case 'handled':
      return callbackDue(calendar, serviceLevels, at);
    case 'onHold':
      return wordDuringHoldDue(calendar, at);
    case 'checking':
      return promiseWithin(calendar, state.urgency, at, serviceLevels.promisedReplyMinutes);
    case 'outsideHours': {
      const opening = nextOpening(calendar, at);
      return { dueAt: opening.at, certain: opening.certain };
    }
    case 'unreached': {
      const opening = nextOpening(calendar, startOfDay(openDayAfter(calendar, at)));
      return { dueAt: opening.at, certain: opening.certain };
    }
    case 'closed':
      return { dueAt: reopenDeadline(serviceLevels, at), certain: true };
    default:
      return state.resolution;
  }
}
