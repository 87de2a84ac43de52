import type { Promised, ServiceRequest, ServiceRequestEvent } from '../service-request';
import type { Instant } from '../time';
import type { Topic } from './topics';
import type { Note } from './words';

/** Whom a notice is for. A group stands for those of it who may see the request; whoever caused the notice is left out. */
export type Recipient =
  | { readonly kind: 'person'; readonly personId: string }
  | { readonly kind: 'department'; readonly departmentId: string }
  | { readonly kind: 'desk' }
  | { readonly kind: 'supervisors' };

/** Something that somebody wants to be told of in WeChat. */
export interface Notice {
  readonly topic: Topic;
  readonly to: Recipient;
  /** The date and time that it is about. */
  readonly time: Instant;
  readonly note: Note;
}

/**
 * The notices that an event gives rise to: at most one for each topic.
 *
 * @param before the request before the event; null for the first
 * @param after the request with the event
 * @standard DESK-5, DESK-6, RULES-8
 */
export function noticesOf(
  event: ServiceRequestEvent,
  before: ServiceRequest | null,
  after: ServiceRequest,
): Notice[] {
  return told(event, before, after).filter(
    // Nobody is told what they have just done themselves.
    ({ to }) => !(to.kind === 'person' && to.personId === event.by),
  );
}

function told(event: ServiceRequestEvent, before: ServiceRequest | null, after: ServiceRequest): Notice[] {
  const resident = { kind: 'person', personId: after.requesterId } as const;
  // A complaint about the window itself never reaches the desk.
  const desk: Recipient = after.aboutWindow ? { kind: 'supervisors' } : { kind: 'desk' };
  switch (event.type) {
    case 'received':
      // Who wrote it down for somebody stands at the window already.
      return event.by === event.requesterId ? [notice('newRequest', desk, event.firstAnswer.dueAt)] : [];
    case 'accepted':
      return [notice('accepted', resident, event.resolution.dueAt)];
    case 'dispatched':
      return [
        ...changed(event.resolution, before).map((dueAt) => notice('promiseChanged', resident, dueAt)),
        notice('dispatchedToYou', workers(event), event.resolution.dueAt),
      ];
    case 'reassigned':
      return [notice('dispatchedToYou', workers(event), after.resolution?.dueAt ?? event.at)];
    case 'resumed':
      return changed(event.resolution, before).map((dueAt) => notice('promiseChanged', resident, dueAt));
    case 'returned':
    case 'reopened':
      return [
        ...changed(event.resolution, before).map((dueAt) => notice('promiseChanged', resident, dueAt)),
        notice('newRequest', desk, event.resolution.dueAt, 'returned'),
      ];
    case 'handled':
      return [
        notice('awaitingConfirmation', resident, event.callback.dueAt),
        notice('callbackDue', desk, event.callback.dueAt),
      ];
    case 'callbackAttempted':
      return event.verdict === 'unreached' && after.status === 'handled'
        ? [notice('awaitingConfirmation', resident, after.callback.dueAt, 'unreached')]
        : [];
    case 'escalated':
      return event.promise === 'callback' && after.status === 'handled'
        ? [notice('callbackDue', { kind: 'supervisors' }, after.callback.dueAt, 'callbackOverdue')]
        : [];
    case 'closed':
      return [notice('closed', resident, event.at)];
    default:
      return [];
  }
}

/** The new promise, where there was another before. */
function changed({ dueAt }: Promised, before: ServiceRequest | null): Instant[] {
  const earlier = before?.resolution?.dueAt;
  return earlier === undefined || earlier === dueAt ? [] : [dueAt];
}

function workers({
  departmentId,
  technicianId,
}: {
  readonly departmentId: string;
  readonly technicianId: string | null;
}): Recipient {
  return technicianId === null
    ? { kind: 'department', departmentId }
    : { kind: 'person', personId: technicianId };
}

function notice(
  topic: Exclude<Topic, 'visitorArrived'>,
  to: Recipient,
  time: Instant,
  note: Note = topic,
): Notice {
  return { topic, to, time, note };
}
