import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import { sayTime } from '../../domain/calendar/say-time';
import type { Instant } from '../../domain/time';
import { STORY } from '../words/story';

/** For whom a story is told: the resident it belongs to, or the staff who work on it. */
export type Reader = 'resident' | 'staff';

/** What the next step depends on; a summary and a detail both have it. */
export type NextStepOf = Pick<
  ServiceRequestSummary,
  | 'nextStep'
  | 'kind'
  | 'urgency'
  | 'status'
  | 'closeReason'
  | 'takenBy'
  | 'technician'
  | 'departmentName'
  | 'tries'
>;

export interface NextStepWords {
  /** What happens next and by when, in one sentence. */
  readonly what: string;
  /** Who does it, and what to expect; empty when nothing is to be said. */
  readonly who: string;
}

/**
 * What happens next, by when and by whom, as its reader is told it: always a date and time that the calendar made, and
 * an apology in place of a time that has passed.
 *
 * @param readerId who reads, where they may be the one who does the work: they are addressed and not named
 * @standard RULES-4
 */
export function nextStepWords(
  request: NextStepOf,
  now: Instant,
  reader: Reader,
  readerId?: string,
): NextStepWords {
  const { by } = request.nextStep;
  const told = reader === 'resident' ? forResident(request, now) : forStaff(request, now, readerId);
  const uncertain = by !== null && !by.certain && by.dueAt > now;
  if (!uncertain) return told;
  const caution = reader === 'resident' ? STORY.who.uncertain : STORY.who.uncertainStaff;
  return { what: told.what, who: [told.who, caution].filter((part) => part !== '').join('。') };
}

function forResident(request: NextStepOf, now: Instant): NextStepWords {
  const { nextStep, kind, urgency, technician, departmentName } = request;
  const { step, who } = STORY;
  const time = timeLeft(request, now);
  const worker = workerOf(request);
  switch (nextStep.what) {
    case 'answer': {
      if (urgency === 'emergency') return { what: step.emergency, who: who.emergency };
      const answer = nextStep.who === 'supervisor' ? step.supervisorAnswer : step.answer.by;
      const waiting = nextStep.who === 'supervisor' ? who.supervisor : who.nobody;
      return {
        what: time === null ? step.answer.late : answer(time),
        who: request.takenBy === null ? waiting : who.taken(request.takenBy.name),
      };
    }
    case 'dispatch':
      if (kind === 'assistance') return { what: step.dispatchAssistance, who: who.assistance };
      return { what: time === null ? step.dispatch.late : step.dispatch.by(time), who: who.desk };
    case 'begin': {
      const says = kind === 'repair' && technician ? step.visit.by : step.begin.by;
      return {
        what: time === null ? step.begin.late(worker) : says(worker, time),
        who:
          kind === 'repair'
            ? who.visit(technician && departmentName)
            : who.department(technician && departmentName),
      };
    }
    case 'work':
      return {
        what: time === null ? step.work.late(worker) : step.work.by(worker, time),
        who: who.department(departmentName),
      };
    case 'resume':
      return { what: step.resume, who: who.hold };
    case 'reply':
      return { what: step.reply, who: who.reply };
    case 'confirm':
      return { what: step.confirm, who: time === null ? who.confirmLate : who.confirm(time) };
    case 'rate':
      return { what: step.rate, who: who.rate };
    case 'nothing':
      return { what: request.closeReason === 'withdrawn' ? step.withdrawn : step.nothing, who: '' };
  }
}

function forStaff(request: NextStepOf, now: Instant, readerId: string | undefined): NextStepWords {
  const { nextStep, kind, urgency, technician, departmentName, takenBy, tries } = request;
  const { step, who } = STORY;
  const time = timeLeft(request, now);
  const worker = technician !== null && technician.id === readerId ? STORY.you : workerOf(request);
  const of = who.department(technician && departmentName);
  switch (nextStep.what) {
    case 'answer': {
      const urgent = urgency === 'emergency' ? who.emergencyStaff : '';
      return {
        what: time === null ? step.answerStaff.late : step.answerStaff.by(time),
        who: takenBy === null ? urgent : who.takenStaff(takenBy.name),
      };
    }
    case 'dispatch':
      if (kind === 'assistance') return { what: step.assistStaff, who: '' };
      if (nextStep.by === null) return { what: step.dispatchStaffOpen, who: '' };
      return { what: time === null ? step.dispatchStaff.late : step.dispatchStaff.by(time), who: '' };
    case 'begin':
      return {
        what: time === null ? step.beginStaff.late(worker) : step.beginStaff.by(worker, time),
        who: of,
      };
    case 'work':
      return { what: time === null ? step.workStaff.late(worker) : step.workStaff.by(worker, time), who: of };
    case 'resume':
      return { what: step.resumeStaff, who: of };
    case 'reply':
      return { what: step.replyStaff, who: of };
    case 'confirm':
      return {
        what: time === null ? step.confirmStaff.late : step.confirmStaff.by(time),
        who: tries === 0 ? '' : who.tries(tries),
      };
    case 'rate':
      return { what: step.rateStaff, who: '' };
    case 'nothing':
      return { what: request.closeReason === 'withdrawn' ? step.withdrawn : step.nothingStaff, who: '' };
  }
}

/** The time that is promised, or null when it has passed. */
function timeLeft({ nextStep: { by } }: NextStepOf, now: Instant): string | null {
  return by !== null && by.dueAt > now ? sayTime(by.dueAt, now) : null;
}

function workerOf({ technician, departmentName }: NextStepOf): string {
  return technician ? `${technician.name}${STORY.someone}` : STORY.department(departmentName);
}
