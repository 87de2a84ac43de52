import { noticesOf } from '../../domain/notice';
import { evolve, type ServiceRequest, type ServiceRequestEvent } from '../../domain/service-request';
import type { Visit, VisitEvent } from '../../domain/visit';
import type { OutboxItem } from '../outbox/outbox';

/** Notices to be spread: who they are for is found out after the commit that they come from. */
export const NOTICE_TOPIC = 'notice';

/** What a notice is about. It holds ids only: words and names are read when the message goes out. */
export type Subject =
  | { readonly of: 'serviceRequest'; readonly serviceRequestId: string; readonly seq: number }
  | { readonly of: 'visit'; readonly visitId: string; readonly hostId: string; readonly arrivedAt: number };

/** The events of a request that somebody wants to be told of. */
export function announce(
  before: ServiceRequest | null,
  events: readonly ServiceRequestEvent[],
): OutboxItem[] {
  let state = before;
  return events.flatMap((event) => {
    const earlier = state;
    state = evolve(state, event);
    if (noticesOf(event, earlier, state).length === 0) return [];
    const { communityId, id: serviceRequestId, version: seq } = state;
    const subject: Subject = { of: 'serviceRequest', serviceRequestId, seq };
    return [
      {
        communityId,
        id: `${NOTICE_TOPIC}:${serviceRequestId}:${seq}`,
        topic: NOTICE_TOPIC,
        payload: subject,
        dueAt: event.at,
      },
    ];
  });
}

/** Visitors who have come, for the hosts who announced them. A walk-in's host is asked in the app. */
export function announceArrivals(
  { communityId, id: visitId, hostId }: Visit,
  events: readonly VisitEvent[],
): OutboxItem[] {
  if (hostId === null) return [];
  return events.flatMap((event) => {
    if (event.type !== 'arrived') return [];
    const subject: Subject = { of: 'visit', visitId, hostId, arrivedAt: event.at };
    return [
      {
        communityId,
        id: `${NOTICE_TOPIC}:visit:${visitId}:${event.no}`,
        topic: NOTICE_TOPIC,
        payload: subject,
        dueAt: event.at,
      },
    ];
  });
}
