import { SYSTEM } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import { type PromiseKind, runningPromises, type ServiceRequest } from '../../domain/service-request';
import type { OutboxItem } from '../outbox/outbox';
import type { Deliver } from '../outbox/worker';
import type { ServiceRequestFlow } from './handle';

export const PROMISE_TOPIC = 'promise';

interface Watched {
  readonly serviceRequestId: string;
  readonly promise: PromiseKind;
  readonly dueAt: number;
}

/**
 * The promises to look at again when they run out. A late first answer shows in the queue's rings and rises only
 * in an emergency: every minute's delay as an alarm would make alarms worthless (`@standard DESK-5, CRISIS-1`).
 */
export function promisesToWatch(state: ServiceRequest): OutboxItem[] {
  return runningPromises(state)
    .filter(({ kind }) => kind !== 'firstAnswer' || state.urgency === 'emergency')
    .map(({ kind, dueAt }) => ({
      communityId: state.communityId,
      id: `${PROMISE_TOPIC}:${state.id}:${kind}:${dueAt}`,
      topic: PROMISE_TOPIC,
      payload: { serviceRequestId: state.id, promise: kind, dueAt } satisfies Watched,
      dueAt: dueAt + 1,
    }));
}

/** Raises a request to the supervisor when its promise has run out and still stands. */
export function watchPromises(flow: ServiceRequestFlow): Deliver {
  return async (tx, communityId, payload, at) => {
    const { serviceRequestId, promise, dueAt } = payload as Watched;
    const { state } = await flow.load(tx, communityId, serviceRequestId, SYSTEM);
    const stillRunning = runningPromises(state).some(
      (running) => running.kind === promise && running.dueAt === dueAt,
    );
    if (!stillRunning) return;
    try {
      await flow.handle(tx, communityId, serviceRequestId, SYSTEM, at, {
        type: 'escalate',
        promise,
        reason: String(dueAt),
      });
    } catch (error) {
      // Closed in the meantime: nothing is left to raise.
      if (!(error instanceof DomainError && error.code === 'wrongState')) throw error;
    }
  };
}
