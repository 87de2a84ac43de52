import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';

/** Something that the resident can settle: confirm what is done, answer a question, rate. */
export interface Waiting {
  readonly what: 'confirm' | 'reply' | 'rate';
  readonly request: ServiceRequestSummary;
}

/**
 * What waits for a resident, the most pressing first: confirmations, then questions, then one rating at most, because a
 * wall of unrated matters would hide what is open.
 */
export function waitingFor(
  open: readonly ServiceRequestSummary[],
  closed: readonly ServiceRequestSummary[],
): Waiting[] {
  const their = (what: Waiting['what'], requests: readonly ServiceRequestSummary[]): Waiting[] =>
    requests.filter(({ nextStep }) => nextStep.what === what).map((request) => ({ what, request }));
  return [...their('confirm', open), ...their('reply', open), ...their('rate', closed).slice(0, 1)];
}
