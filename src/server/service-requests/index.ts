import { commandHandlers } from './command-handlers';
import { filingHandlers } from './filing';
import type { ServiceRequestParts } from './parts';
import { readingHandlers } from './reading-handlers';

/** Every action on service requests. */
export function serviceRequestHandlers(parts: ServiceRequestParts) {
  return { ...filingHandlers(parts), ...commandHandlers(parts), ...readingHandlers(parts) };
}

export { ServiceRequestFlow } from './handle';
export { PROMISE_TOPIC, watchPromises } from './promise-watch';
export { markSeen } from './read-marks';
export { RecentLists } from './recent-lists';
export { RecentStates } from './recent-states';
