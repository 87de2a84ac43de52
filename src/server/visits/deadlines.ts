import { SYSTEM } from '../../domain/access';
import { DomainError } from '../../domain/errors';
import { CLOCK_TOLERANCE } from '../../domain/time';
import { FORGOTTEN_AFTER, lastUntil, type Visit } from '../../domain/visit';
import { enqueue, type OutboxItem } from '../outbox/outbox';
import type { Deliver } from '../outbox/worker';
import type { VisitFlow } from './handle';

export const VISIT_TOPIC = 'visit';

const item = (visit: Visit, what: string, dueAt: number): OutboxItem => ({
  communityId: visit.communityId,
  id: `${VISIT_TOPIC}:${visit.id}:${what}`,
  topic: VISIT_TOPIC,
  payload: { visitId: visit.id },
  dueAt: dueAt + 1,
});

/** When to look at a new visit again: has the host answered, has anybody come? */
export function deadlinesOf(visit: Visit): OutboxItem[] {
  return visit.hostDueAt === null
    ? [item(visit, 'end', lastUntil(visit.schedule) + CLOCK_TOLERANCE)]
    : [item(visit, 'host', visit.hostDueAt)];
}

/** Ends what nobody answered in time, and what nobody came to (`@standard GATE-5`). */
export function watchVisits(flow: VisitFlow): Deliver {
  return async (tx, communityId, payload, at) => {
    const { visitId } = payload as { visitId: string };
    const before = await flow.load(tx, communityId, visitId, SYSTEM);
    let { state } = before;
    try {
      state = (await flow.handle(tx, before, SYSTEM, at, { type: 'lapse' })).state;
    } catch (error) {
      // It ended, or somebody is inside: nothing lapses.
      if (!(error instanceof DomainError && error.code === 'wrongState')) throw error;
    }
    if (state.status !== 'atGate') return;
    const forgottenAt = lastUntil(state.schedule) + CLOCK_TOLERANCE + FORGOTTEN_AFTER;
    await enqueue(tx, [item(state, 'forgotten', forgottenAt)]);
  };
}
