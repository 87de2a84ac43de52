import { hostHandlers } from './host-handlers';
import { type SharedParts, sharedHandlers } from './shared-handlers';

/** Every action of hosts and of the visitors themselves. */
export function visitHandlers(parts: SharedParts) {
  return { ...hostHandlers(parts), ...sharedHandlers(parts) };
}

export { VISIT_TOPIC, watchVisits } from './deadlines';
export { forgetAsVisitor } from './forget-as-visitor';
export { forgetHost } from './forget-host';
export { VisitFlow } from './handle';
export { PassCodes } from './pass-codes';
export { Passes } from './passes';
export { SharedPasses } from './shared-passes';
export { visitInNotice } from './visit-in-notice';
