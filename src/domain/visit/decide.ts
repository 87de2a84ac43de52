import { fitsVisitState, isVisitParty, mayReadVisit } from '../access/visit-access';
import { DomainError } from '../errors';
import { CLOCK_TOLERANCE, HOUR, type Instant, MINUTE } from '../time';
import type {
  OfflineSteps,
  PreRegister,
  RegisterWalkIn,
  VisitCommand,
  VisitCommandOf,
  VisitCommandType,
} from './commands';
import { entryAtGate, hasUsesLeft, nextStepOf, usesOf } from './entries';
import type { VisitEvent } from './events';
import { type ConflictKind, STEPS, type Step } from './kinds';
import { acceptSchedule, lastUntil, maxUsesOf, windowAt } from './schedule';
import type { Entry, Visit } from './state';

/** How long the host of a walk-in has to answer. */
export const HOST_ANSWER_TIME = 10 * MINUTE;
/** How long a walk-in is expected to stay at most. */
export const WALK_IN_STAY = 12 * HOUR;
/** An entry that is still at a gate so long after the last window was begun and forgotten. */
export const FORGOTTEN_AFTER = 6 * HOUR;

/**
 * A visit begins before anybody comes: the host says who, when and how many.
 *
 * @throws DomainError `notPermitted` for a room that the desk has not verified, `invalidSchedule`
 */
export function preRegister(command: PreRegister): VisitEvent[] {
  const { by, at, ...said } = command;
  if (!by.roomIds.includes(command.roomId)) throw new DomainError('notPermitted');
  const schedule = acceptSchedule(command.schedule, at);
  return [{ at, by: by.personId, type: 'preRegistered', ...said, hostId: by.personId, schedule }];
}

/**
 * A visit begins at the gate: the visitor is greeted and registered, and whoever lives there is asked.
 *
 * @standard GATE-5
 * @throws DomainError `visitorConsentRequired`
 */
export function registerWalkIn(command: RegisterWalkIn): VisitEvent[] {
  const { by, at, consent, ...said } = command;
  if (!consent) throw new DomainError('visitorConsentRequired');
  const stamp = { at, by: by.personId };
  const minute = Math.floor(at / MINUTE) * MINUTE;
  return [
    {
      ...stamp,
      type: 'walkInRegistered',
      ...said,
      schedule: { type: 'once', from: minute, until: minute + WALK_IN_STAY },
      hostDueAt: at + HOST_ANSWER_TIME,
    },
    { ...stamp, type: 'arrived', no: 1, gateNumber: said.gateNumber, means: 'walkIn' },
    { ...stamp, type: 'stamped', step: 'greet' },
  ];
}

/**
 * What happens when a command is given to a visit: its events, or a refusal. Pure.
 *
 * @throws DomainError `notFound` for who may not even see the visit, `notPermitted`, `passUsedUp`, `wrongState`, and what each
 *   step asks for besides
 */
export function decideVisit(command: VisitCommand, visit: Visit): VisitEvent[] {
  if (!mayReadVisit(command.by, visit)) throw new DomainError('notFound');
  if (!isVisitParty(command.by, command.type, visit))
    throw new DomainError('notPermitted', { command: command.type });
  if (!fitsVisitState(command.type, visit)) throw misfit(command, visit);
  const step = steps[command.type] as (command: VisitCommand, visit: Visit) => VisitEvent[];
  return step(command, visit);
}

/** Why a command does not fit, in the words that help most. */
function misfit({ type }: VisitCommand, visit: Visit): DomainError {
  const { status } = visit;
  if (type === 'arrive' && (status === 'atGate' || status === 'inside' || !hasUsesLeft(visit)))
    return new DomainError('passUsedUp');
  const asked = visit.hostDueAt !== null && (type === 'answerHost' || type === 'recordHostAnswer');
  if (asked) return new DomainError('hostAnswered', { status });
  return new DomainError('wrongState', { command: type, status });
}

type Steps = {
  [T in VisitCommandType]: (command: VisitCommandOf<T>, visit: Visit) => VisitEvent[];
};

const steps: Steps = {
  share(command, visit) {
    const until = lastUntil(visit.schedule);
    return visit.sharedUntil === until ? [] : [{ ...stampOf(command), type: 'shared', until }];
  },

  fillIn(command) {
    if (!command.consent) throw new DomainError('visitorConsentRequired');
    return [{ ...stampOf(command), type: 'filledIn' }];
  },

  answerHost: (command, visit) => hostAnswered(command, visit, false),
  recordHostAnswer: (command, visit) => hostAnswered(command, visit, true),

  lapse(command, visit) {
    const stamp = stampOf(command);
    if (visit.status === 'awaitingHost')
      return command.at > dueOf(visit) ? [{ ...stamp, type: 'lapsed' }] : [];
    const over = lastUntil(visit.schedule) + CLOCK_TOLERANCE;
    if (visit.status === 'expected') return command.at > over ? [{ ...stamp, type: 'ended' }] : [];
    // An entry that was begun and forgotten: whoever it was is long gone, or inside without a trace.
    const forgotten = command.at > over + FORGOTTEN_AFTER;
    return forgotten
      ? [{ ...stamp, type: 'turnedAway', reason: 'leftAgain', useReturned: true, ends: true }]
      : [];
  },

  withdraw: (command) => [{ ...stampOf(command), type: 'withdrawn' }],

  arrive(command, visit) {
    if (!hasUsesLeft(visit)) throw new DomainError('passUsedUp');
    const window = windowAt(visit.schedule, command.at);
    if (!isOpenNear(visit, command.at)) {
      if (window.type === 'tooEarly') throw new DomainError('visitTooEarly', { opensAt: window.opensAt });
      throw new DomainError('visitWindowOver');
    }
    const stamp = stampOf(command);
    const { gateNumber, means } = command;
    const arrived: VisitEvent = {
      ...stamp,
      type: 'arrived',
      no: visit.entries.length + 1,
      gateNumber,
      means,
    };
    return visit.status === 'inside' ? [{ ...stamp, type: 'left', ends: false }, arrived] : [arrived];
  },

  /**
   * One step after the other; whoever was registered before has *register* done as soon as they are verified.
   * @standard GATE-2
   */
  stamp(command, visit) {
    const next = nextStepOf(atGate(visit));
    if (next !== command.step) throw new DomainError('stepOutOfOrder', { next });
    const stamp = stampOf(command);
    const stamped: VisitEvent = { ...stamp, type: 'stamped', step: command.step };
    if (command.step !== 'verify') return [stamped];
    const by = visit.origin === 'preRegistered' ? 'system' : visit.registeredBy;
    return [stamped, { ...stamp, by, type: 'stamped', step: 'register' }];
  },

  turnAway(command, visit) {
    const useReturned = atGate(visit).steps.issue === undefined;
    const most = maxUsesOf(visit.schedule);
    const uses = usesOf(visit) - (useReturned ? 1 : 0);
    const again = visit.origin === 'preRegistered' && (most === null || uses < most);
    const ends = !again || windowAt(visit.schedule, command.at).type === 'over';
    return [{ ...stampOf(command), type: 'turnedAway', reason: command.reason, useReturned, ends }];
  },

  checkOut: (command, visit) => [
    { ...stampOf(command), type: 'left', ends: isLastTime(visit, usesOf(visit), command.at) },
  ],

  mergeEntry(command, visit) {
    const told = asItCanHaveBeen(command, command.at);
    const known = visit.entries.find(({ entryId }) => entryId === command.entryId);
    // Told again: only that somebody has left meanwhile is new.
    if (known && !(told.leftAt !== null && known.enteredAt !== null && known.leftAt === null)) return [];
    const begun = known ?? sameScan(visit, told);
    const no = begun?.no ?? visit.entries.length + 1;
    const uses = usesOf(visit) + (begun ? 0 : 1);
    // Whoever the server knows to be inside was not turned away before.
    const turnedAway = begun && begun.enteredAt !== null ? null : told.turnedAway;
    const gone = told.leftAt !== null || turnedAway !== null;
    const merged: VisitEvent = {
      ...stampOf(command),
      type: 'entryMerged',
      no,
      entryId: told.entryId,
      gateNumber: told.gateNumber,
      means: told.means,
      arrivedAt: told.scannedAt,
      steps: told.steps,
      leftAt: told.leftAt,
      turnedAway,
      ends:
        gone && isLastTime(visit, turnedAway === null ? uses : usesOf(visit) - (begun ? 1 : 0), command.at),
    };
    const kind = known || turnedAway !== null ? null : conflictOf(told, visit, uses);
    return kind === null ? [merged] : [merged, { ...stampOf(command), type: 'entryConflicted', no, kind }];
  },

  eraseVisitor(command, visit) {
    const erased: VisitEvent = { ...stampOf(command), type: 'visitorErased' };
    // Whoever is still expected could not be recognised any more.
    return visit.status === 'expected'
      ? [
          { ...stampOf(command), type: visit.entries.some(({ counts }) => counts) ? 'ended' : 'withdrawn' },
          erased,
        ]
      : [erased];
  },
};

/** The host, or the guard who telephoned with them, answers for a walk-in. @standard GATE-5 */
function hostAnswered(
  command: VisitCommandOf<'answerHost'> | VisitCommandOf<'recordHostAnswer'>,
  visit: Visit,
  byTelephone: boolean,
): VisitEvent[] {
  if (command.at > dueOf(visit)) throw new DomainError('hostAnswered', { dueAt: visit.hostDueAt });
  return [{ ...stampOf(command), type: 'hostAnswered', answer: command.answer, byTelephone }];
}

/** Whether nobody may come again after this. */
function isLastTime(visit: Visit, uses: number, at: Instant): boolean {
  const most = maxUsesOf(visit.schedule);
  const over = windowAt(visit.schedule, at).type === 'over';
  return over || (most !== null && uses >= most) || visit.withdrawnAt !== null;
}

/**
 * What a device tells, as far as it can have been: nothing happens later than now, before the scan, or out of order.
 *
 * @throws DomainError `stepOutOfOrder` @standard GATE-2
 */
function asItCanHaveBeen(told: OfflineSteps, now: Instant): OfflineSteps {
  const scannedAt = Math.min(told.scannedAt, now);
  let last = scannedAt;
  const done = told.steps.filter(({ step }) => step !== 'register');
  const order = STEPS.filter((step) => step !== 'register');
  const steps: { step: Step; at: Instant }[] = [];
  for (const [index, { step, at }] of done.entries()) {
    if (order[index] !== step) throw new DomainError('stepOutOfOrder', { next: order[index] ?? null });
    last = Math.min(Math.max(at, last), now);
    steps.push({ step, at: last });
    if (step === 'verify') steps.push({ step: 'register', at: last });
  }
  const inside = steps.some(({ step }) => step === 'guide');
  // Who never came in cannot have left, and who is inside was not turned away.
  const leftAt = told.leftAt === null || !inside ? null : Math.min(Math.max(told.leftAt, last), now);
  const turnedAway = inside ? null : (told.turnedAway ?? (told.leftAt === null ? null : 'leftAgain'));
  return { ...told, scannedAt, steps, leftAt, turnedAway };
}

/**
 * The entry that the same scan began at the server before the network was lost: same gate, same minute. Without this one
 * scan would count twice.
 */
function sameScan(visit: Visit, told: OfflineSteps): Entry | null {
  const same = visit.entries.find(
    (entry) =>
      !entry.offline &&
      entry.turnedAway === null &&
      entry.gateNumber === told.gateNumber &&
      Math.abs(entry.arrivedAt - told.scannedAt) <= CLOCK_TOLERANCE,
  );
  return same ?? null;
}

/** What a supervisor has to look at, the gravest first; null where all is well. */
function conflictOf(told: OfflineSteps, visit: Visit, uses: number): ConflictKind | null {
  if (told.blocked) return 'blocked';
  if (visit.withdrawnAt !== null && told.scannedAt > visit.withdrawnAt) return 'revoked';
  const most = maxUsesOf(visit.schedule);
  if (most !== null && uses > most) return 'usedUp';
  return isOpenNear(visit, told.scannedAt) ? null : 'outsideWindow';
}

/** Whether a visitor may come at an instant, as far as two honest clocks can differ. */
function isOpenNear({ schedule }: Visit, at: Instant): boolean {
  return [at, at - CLOCK_TOLERANCE, at + CLOCK_TOLERANCE].some(
    (near) => windowAt(schedule, near).type === 'open',
  );
}

function atGate(visit: Visit): Entry {
  const entry = entryAtGate(visit);
  if (!entry) throw new Error(`nobody is at a gate for the visit ${visit.id}`);
  return entry;
}

function dueOf(visit: Visit): Instant {
  if (visit.hostDueAt === null) throw new Error(`nobody was asked about the visit ${visit.id}`);
  return visit.hostDueAt;
}

function stampOf({ by, at }: Pick<VisitCommand, 'by' | 'at'>) {
  return { at, by: by.personId };
}
