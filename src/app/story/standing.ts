import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import { STORY } from '../words/story';

export type Standing = Pick<ServiceRequestSummary, 'kind' | 'status' | 'closeReason'>;

const REACHED = { received: 0, accepted: 1, dispatched: 2, underway: 2, onHold: 2, handled: 3 } as const;

/** Where a request stands on its way: the names of the steps and the one under way; past the last when it is closed. */
export function standing({ kind, status }: Standing): { names: readonly string[]; now: number } {
  const names = kind === 'assistance' ? STORY.assistanceSteps : STORY.steps;
  return { names, now: status === 'closed' ? names.length : Math.min(REACHED[status], names.length - 1) };
}
