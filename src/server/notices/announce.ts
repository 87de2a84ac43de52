import { noticesOf } from '../../domain/notice';
import { evolve, type ServiceRequest, type ServiceRequestEvent } from '../../domain/service-request';
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

/** A visitor has come: to be put into the outbox by the transaction that lets them in. */
export function announceArrival({
  communityId,
  ...arrival
}: {
  readonly communityId: string;
  readonly visitId: string;
  /** Whom they have come to see. */
  readonly hostId: string;
  readonly arrivedAt: number;
}): OutboxItem {
  const subject: Subject = { of: 'visit', ...arrival };
  return {
    communityId,
    id: `${NOTICE_TOPIC}:visit:${arrival.visitId}:${arrival.arrivedAt}`,
    topic: NOTICE_TOPIC,
    payload: subject,
    dueAt: arrival.arrivedAt,
  };
}
