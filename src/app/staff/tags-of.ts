import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import type { Tone } from '../components/tag/tag';
import { COMMON, KIND_NAMES } from '../words/common';
import { STAFF } from '../words/staff';

export interface TagWords {
  readonly text: string;
  readonly tone: Tone;
}

/** What makes a request different from its neighbours: emergency, kind, returned, urged, escalated. */
export function tagsOf(request: ServiceRequestSummary): readonly TagWords[] {
  const { urgency, kind, returns, round, urges, escalated } = request;
  const tags: (TagWords | false)[] = [
    urgency === 'emergency' && { text: COMMON.emergency, tone: 'red' },
    { text: KIND_NAMES[kind], tone: 'brand' },
    returns > 0 && { text: STAFF.returned(returns), tone: 'amber' },
    returns === 0 && round > 1 && { text: STAFF.reopened, tone: 'amber' },
    urges > 0 && { text: STAFF.urged(urges), tone: 'amber' },
    escalated && { text: STAFF.escalated, tone: 'red' },
  ];
  return tags.filter((tag) => tag !== false);
}
