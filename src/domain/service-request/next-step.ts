import type { Promised, ServiceRequest } from './state';

/** Who is to act next, to do what, and by when. The app puts it into words at the head of every story. */
export interface NextStep {
  readonly what:
    | 'answer'
    | 'dispatch'
    | 'begin'
    | 'work'
    | 'resume'
    | 'reply'
    | 'confirm'
    | 'rate'
    | 'nothing';
  readonly who: 'desk' | 'supervisor' | 'department' | 'technician' | 'resident' | 'nobody';
  readonly by: Promised | null;
}

/** What happens next: silence is what residents fear most, so every state has an answer. */
export function nextStep(state: ServiceRequest): NextStep {
  const desk = state.aboutWindow ? 'supervisor' : 'desk';
  if (state.awaitingResident && state.status !== 'closed')
    return { what: 'reply', who: 'resident', by: null };
  switch (state.status) {
    case 'received':
      return { what: 'answer', who: desk, by: state.firstAnswer };
    case 'accepted':
      return { what: 'dispatch', who: desk, by: state.resolution };
    case 'dispatched':
      return {
        what: 'begin',
        who: state.assignment.technicianId === null ? 'department' : 'technician',
        by: state.resolution,
      };
    case 'underway':
      return { what: 'work', who: 'technician', by: state.resolution };
    case 'onHold':
      return { what: 'resume', who: 'technician', by: state.replyPromise };
    case 'handled':
      return { what: 'confirm', who: 'resident', by: state.callback };
    case 'closed': {
      const rated = state.ratings.some((rating) => rating.round === state.round);
      const canRate = state.closeReason !== 'withdrawn' && !rated;
      return canRate
        ? { what: 'rate', who: 'resident', by: null }
        : { what: 'nothing', who: 'nobody', by: null };
    }
  }
}
