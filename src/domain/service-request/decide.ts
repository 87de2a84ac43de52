import { type Actor, fitsState, isParty, mayRead } from '../access';
import { isOpen, isoDateOf, nextOpening } from '../calendar';
import type { Moment } from '../courtesy';
import { DomainError } from '../errors';
import { MINUTE } from '../time';
import type { Command, CommandOf, CommandType, Receive } from './commands';
import type { Context } from './context';
import type { ServiceRequestEvent } from './events';
import { promiseOfMoment } from './promise-of-moment';
import {
  afterHold,
  callbackDue,
  firstAnswerDue,
  isBusy,
  promiseWithin,
  reopenDeadline,
  resolutionDue,
  wordDuringHoldDue,
} from './service-levels';
import { speak, speakAsSystem } from './speak';
import type { CallbackAttempt, InStatus, Promised, Rating, ServiceRequest, Status } from './state';

/**
 * The beginning: what the customer says is recorded, and they are told at once that it is, or when the window
 * next opens (`@standard DESK-2, TEL-3, HOURS-2, HOURS-4, TEN-6`).
 *
 * @throws DomainError `textRequired` when the matter is empty
 */
export function receive(command: Receive, context: Context): ServiceRequestEvent[] {
  const { at, urgency, kind, channel } = command;
  const received: ServiceRequestEvent = {
    at,
    by: command.by.personId,
    type: 'received',
    id: command.id,
    communityId: command.communityId,
    kind,
    urgency,
    channel,
    requesterId: command.requesterId,
    roomId: command.roomId,
    matter: required(command.matter, 'matter'),
    place: command.place,
    photoIds: command.photoIds,
    preferredTime: command.preferredTime,
    readBack: command.readBack,
    aboutWindow: kind === 'complaint' && command.aboutWindow,
    aboutStaffId: command.aboutStaffId,
    firstAnswer: firstAnswerDue(context.calendar, context.serviceLevels, urgency, at),
  };
  return channel === 'app' ? [received, acknowledgement(urgency === 'emergency', at, context)] : [received];
}

/**
 * What happens when a command is given to a request: its events, or a refusal. Pure; the same command on the
 * same state always decides the same (`@standard RULES-5`).
 *
 * @throws DomainError `notFound` for who may not even see the request, `notPermitted`, `wrongState`, `alreadyTaken` when a
 *   colleague was quicker, and what each step asks for besides
 */
export function decide(command: Command, state: ServiceRequest, context: Context): ServiceRequestEvent[] {
  if (!mayRead(command.by, state)) throw new DomainError('notFound');
  if (!isParty(command.by, command.type, state)) {
    throw new DomainError('notPermitted', { command: command.type });
  }
  if (!fitsState(command.type, state)) {
    throw isOvertaken(command, state)
      ? new DomainError('alreadyTaken')
      : new DomainError('wrongState', { command: command.type, status: state.status });
  }
  const step = steps[command.type] as (
    command: Command,
    state: ServiceRequest,
    context: Context,
  ) => ServiceRequestEvent[];
  return step(command, state, context);
}

/** Of two who reach for somebody who waits, the slower is told why, and not that it cannot be done. */
function isOvertaken({ type, by }: Command, state: ServiceRequest): boolean {
  const reaching = type === 'take' || type === 'accept';
  return reaching && state.status !== 'closed' && state.takenBy !== null && state.takenBy !== by.personId;
}

type Steps = {
  [T in CommandType]: (
    command: CommandOf<T>,
    state: ServiceRequest,
    context: Context,
  ) => ServiceRequestEvent[];
};

const steps: Steps = {
  take: (command, state) => (state.takenBy === command.by.personId ? [] : [takenBy(command, state)]),

  accept(command, state, context) {
    const urgency = command.urgency ?? state.urgency;
    const resolution = resolutionDue(
      context.calendar,
      context.serviceLevels,
      state.kind,
      urgency,
      command.at,
    );
    const moment = urgency === 'emergency' ? 'emergency' : 'acknowledgement';
    const reply = speak(state, moment, context, {
      at: command.at,
      words: command.reply,
      promised: resolution,
    });
    const accepted: ServiceRequestEvent = {
      ...stampOf(command),
      type: 'accepted',
      urgency,
      resolution,
      reply,
    };
    return state.takenBy === command.by.personId ? [accepted] : [takenBy(command, state), accepted];
  },

  askBack(command, state, context) {
    const question = required(command.question, 'question');
    return [
      {
        ...stampOf(command),
        type: 'askedBack',
        reply: speak(state, 'askBack', context, {
          at: command.at,
          words: question,
          promised: state.resolution,
        }),
      },
    ];
  },

  dispatch(command, state, context) {
    assertNotComplainedAbout(command.technicianId, state);
    const resolution =
      command.withinOpenMinutes === undefined
        ? standing(state)
        : promiseWithin(context.calendar, state.urgency, command.at, command.withinOpenMinutes);
    // Only a repair is visited; everything else is answered.
    const moment = state.kind === 'repair' ? 'dispatched' : 'entrusted';
    const reply = speak(state, moment, context, {
      at: command.at,
      words: command.reply,
      promised: resolution,
    });
    const { departmentId, technicianId } = command;
    return [{ ...stampOf(command), type: 'dispatched', departmentId, technicianId, resolution, reply }];
  },

  start: (command) => [{ ...stampOf(command), type: 'started' }],

  reassign(command, state, context) {
    const { departmentId, technicianId } = command;
    assertNotComplainedAbout(technicianId, state);
    return [
      ...endOfHold(command, state, context),
      {
        ...stampOf(command),
        type: 'reassigned',
        departmentId,
        technicianId,
        reason: required(command.reason, 'reason'),
      },
    ];
  },

  sendBack: (command, state, context) => [
    ...endOfHold(command, state, context),
    { ...stampOf(command), type: 'sentBack', reason: required(command.reason, 'reason') },
  ],

  hold(command, state, context) {
    const reason = required(command.reason, 'reason');
    // The clock of the work stands still, so the resident is promised a word instead: silence is what they fear.
    const promise = wordDuringHoldDue(context.calendar, command.at);
    const said = { at: command.at, words: command.reply, promised: promise, blanks: { reason } };
    const stamp = stampOf(command);
    return [
      { ...stamp, type: 'held', reason, reply: speak(state, 'onHold', context, said) },
      { ...stamp, type: 'replyPromised', promise, moment: 'onHold' },
    ];
  },

  resume: (command, state, context) => endOfHold(command, state, context),

  handle(command, state, context) {
    const note = required(command.note, 'note');
    const aftermath = command.aftermath?.trim() || null;
    if (state.urgency === 'emergency' && aftermath === null) throw new DomainError('aftermathRequired');
    const callback = callbackDue(context.calendar, context.serviceLevels, command.at);
    const reply = speak(state, 'handled', context, {
      at: command.at,
      words: command.reply,
      promised: callback,
      blanks: { result: note },
    });
    return [
      { ...stampOf(command), type: 'handled', note, photoIds: command.photoIds, aftermath, callback, reply },
    ];
  },

  recordCallback(command, state, context) {
    if (state.workedBy.includes(command.by.personId)) throw new DomainError('ownWorkCallback');
    const { verdict, channel, words, seconds } = command;
    const attempted = {
      ...stampOf(command),
      type: 'callbackAttempted',
      channel,
      verdict,
      words,
      seconds,
    } as const;
    switch (verdict) {
      case 'unreached':
        assertAnotherOpenDay(narrow(state, 'handled').attempts, command, context);
        return [
          {
            ...attempted,
            reply: speak(state, 'unreached', context, {
              at: command.at,
              words: command.reply,
              promised: promiseOfMoment('unreached', state, context, command.at),
            }),
          },
        ];
      case 'notSatisfied':
        return [
          { ...attempted, reply: null },
          returned(command, required(words, 'words'), command.reply, state, context),
        ];
      case 'satisfied':
        return [
          { ...attempted, reply: null },
          closed(command, 'satisfied', words, command.reply, state, context),
        ];
    }
  },

  answerCallback(command, state, context) {
    const { verdict, words, photoIds } = command;
    const answered: ServiceRequestEvent = {
      ...stampOf(command),
      type: 'callbackAnswered',
      verdict,
      words,
      photoIds,
    };
    return verdict === 'satisfied'
      ? [answered, closed(command, 'satisfied', words, undefined, state, context)]
      : [answered, returned(command, required(words, 'words'), undefined, state, context)];
  },

  closeUnreached(command, state, context) {
    const remaining = context.serviceLevels.callbackTries - triesIn(narrow(state, 'handled').attempts);
    if (remaining > 0) throw new DomainError('triesRemaining', { remaining });
    if (state.workedBy.includes(command.by.personId)) throw new DomainError('ownWorkCallback');
    return [closed(command, 'unreached', '', command.reply, state, context)];
  },

  closeAssisted: (command, state, context) => [
    closed(command, 'assisted', '', command.reply, state, context),
  ],

  rate(command, state) {
    const done = narrow(state, 'closed');
    if (done.ratings.some((rating) => rating.round === done.round)) throw new DomainError('alreadyRated');
    const calledBackBy = done.lastAttempt?.verdict === 'satisfied' ? done.lastAttempt.by : null;
    const rating: Rating = {
      round: done.round,
      by: command.by.personId,
      at: command.at,
      service: command.service,
      servedBy: done.handling === null ? [done.closedBy] : [done.handling.by],
      callback: calledBackBy === null ? null : command.callback,
      calledBackBy,
    };
    return [{ ...stampOf(command), type: 'rated', rating }];
  },

  reopen(command, state, context) {
    const { reopenUntil } = narrow(state, 'closed');
    if (command.at > reopenUntil) throw new DomainError('reopenWindowOver', { reopenUntil });
    const reason = required(command.reason, 'reason');
    const resolution = resolutionDue(
      context.calendar,
      context.serviceLevels,
      state.kind,
      state.urgency,
      command.at,
    );
    return [
      {
        ...stampOf(command),
        type: 'reopened',
        reason,
        resolution,
        reply: speakAsSystem('reopened', context, { at: command.at, promised: resolution }),
      },
    ];
  },

  withdraw: (command, state, context) => [
    closed(command, 'withdrawn', command.reason, undefined, state, context),
  ],

  urge(command, state, context) {
    const wait = context.serviceLevels.urgeEveryMinutes * MINUTE;
    const again = (state.lastUrgedAt ?? Number.NEGATIVE_INFINITY) + wait;
    if (command.at < again) throw new DomainError('urgedRecently', { again });
    return [{ ...stampOf(command), type: 'urged' }];
  },

  sendMessage(command, state, context) {
    const { photoIds, clientId } = command;
    const stamp = { ...stampOf(command), ...(clientId === undefined ? {} : { clientId }) };
    if (command.by.role === 'resident') {
      const text = photoIds.length > 0 ? command.text.trim() : required(command.text, 'text');
      return [{ ...stamp, type: 'messageSent', from: 'resident', text, photoIds, reply: null }];
    }
    const moment = command.moment ?? 'progress';
    const promise = moment === 'checking' ? promisedReply(state, command.at, context) : null;
    const reply = speak(state, moment, context, {
      at: command.at,
      words: required(command.text, 'text'),
      promised: promise,
    });
    const sent: ServiceRequestEvent = {
      ...stamp,
      type: 'messageSent',
      from: 'staff',
      text: reply.text,
      photoIds,
      reply,
    };
    return promise === null
      ? [sent]
      : [sent, { ...stampOf(command), type: 'replyPromised', promise, moment }];
  },

  escalate(command, state) {
    const { promise } = command;
    const reason = required(command.reason, 'reason');
    const already = state.escalations.some(
      (earlier) => earlier.promise === promise && promise !== 'manual' && earlier.reason === reason,
    );
    return already ? [] : [{ ...stampOf(command), type: 'escalated', promise, reason }];
  },

  judgePhoto: (command) => [
    { ...stampOf(command), type: EVENT_OF[command.verdict], photoId: command.photoId },
  ],
};

const EVENT_OF = { released: 'photoReleased', refused: 'photoRefused' } as const;

function stampOf(command: { by: Actor; at: number }) {
  return { at: command.at, by: command.by.personId };
}

/**
 * Told to whoever writes in the app, before anybody has read it: in a busy hour with their turn, outside hours with the next
 * opening (`@standard DESK-7, HOURS-2, TEN-6`).
 */
function acknowledgement(emergency: boolean, at: number, context: Context): ServiceRequestEvent {
  const open = emergency || isOpen(context.calendar, at);
  const opening = nextOpening(context.calendar, at);
  const busy = !emergency && isBusy(context.serviceLevels, context.ahead ?? 0);
  const reply = open
    ? speakAsSystem('pleaseWait', context, {
        at,
        promised: null,
        ...(busy ? { blanks: { turn: String((context.ahead ?? 0) + 1) } } : {}),
      })
    : speakAsSystem('outsideHours', context, {
        at,
        promised: { dueAt: opening.at, certain: opening.certain },
      });
  return { at, by: 'system', type: 'messageSent', from: 'system', text: reply.text, photoIds: [], reply };
}

/**
 * Strict order by waiting time within an urgency; out of turn needs a reason, which is logged, and what a
 * colleague has taken only a supervisor takes over (`@standard RULES-3`).
 */
function takenBy(
  command: CommandOf<'take'> | CommandOf<'accept'>,
  state: ServiceRequest,
): ServiceRequestEvent {
  const reason = command.outOfTurnReason?.trim() || null;
  const colleague = state.takenBy !== null && state.takenBy !== command.by.personId;
  if (colleague && command.by.role !== 'supervisor') throw new DomainError('alreadyTaken');
  if ((!command.inTurn || colleague) && reason === null) throw new DomainError('reasonRequiredOutOfTurn');
  return {
    ...stampOf(command),
    type: 'taken',
    outOfTurnReason: command.inTurn && !colleague ? null : reason,
  };
}

/**
 * Gets what is on hold moving again: nothing where there is no hold. Passing work on ends its hold, too, or the time
 * for which the clock stood still would count after all.
 */
function endOfHold(
  command: { by: Actor; at: number },
  state: ServiceRequest,
  context: Context,
): ServiceRequestEvent[] {
  if (state.status !== 'onHold') return [];
  const { since } = state.hold;
  const resolution = afterHold(context.calendar, state.urgency, standing(state), since, command.at);
  return [{ ...stampOf(command), type: 'resumed', resolution }];
}

/** Nobody is given the work on a complaint about themself: they could not even see it (`@standard RULES-8`). */
function assertNotComplainedAbout(technicianId: string | null, state: ServiceRequest): void {
  if (technicianId !== null && technicianId === state.aboutStaffId) {
    throw new DomainError('supervisorOnly', { field: 'technicianId' });
  }
}

/** An unreached callback is tried again on another open day, while the window is open (`@standard DESK-6`). */
function assertAnotherOpenDay(
  attempts: readonly CallbackAttempt[],
  command: CommandOf<'recordCallback'>,
  context: Context,
): void {
  if (!isOpen(context.calendar, command.at))
    throw new DomainError('windowClosed', { opensAt: nextOpening(context.calendar, command.at).at });
  const today = isoDateOf(command.at);
  const triedToday = attempts.some(
    (attempt) => attempt.verdict === 'unreached' && isoDateOf(attempt.at) === today,
  );
  if (triedToday) throw new DomainError('callbackTriedToday');
}

/** Back to work with the resident's reason, on a new clock (`@standard DESK-6`). */
function returned(
  command: { by: Actor; at: number },
  reason: string,
  words: string | undefined,
  state: ServiceRequest,
  context: Context,
): ServiceRequestEvent {
  const resolution = resolutionDue(
    context.calendar,
    context.serviceLevels,
    state.kind,
    state.urgency,
    command.at,
  );
  const said = { at: command.at, promised: resolution, blanks: { reason } };
  const reply =
    command.by.role === 'resident'
      ? speakAsSystem('notSatisfied', context, said)
      : speak(state, 'notSatisfied', context, { ...said, words });
  return { ...stampOf(command), type: 'returned', reason, resolution, reply };
}

/** The end of a round, with a farewell (`@standard TEN-6, DESK-9`). */
function closed(
  command: { by: Actor; at: number },
  reason: InStatus<'closed'>['closeReason'],
  words: string,
  said: string | undefined,
  state: ServiceRequest,
  context: Context,
): ServiceRequestEvent {
  const moment = momentOfClosing(reason, state.kind);
  const reopenUntil = reopenDeadline(context.serviceLevels, command.at);
  const farewell = {
    at: command.at,
    promised: { dueAt: reopenUntil, certain: true },
    closesConversation: true,
  };
  const reply =
    command.by.role === 'resident'
      ? speakAsSystem(moment, context, farewell)
      : speak(state, moment, context, { ...farewell, words: said });
  return { ...stampOf(command), type: 'closed', reason, words: words.trim(), reopenUntil, reply };
}

/** Which farewell a closing calls for (`@standard TEN-6, TEN-7, DESK-3`). */
function momentOfClosing(reason: InStatus<'closed'>['closeReason'], kind: ServiceRequest['kind']): Moment {
  if (reason === 'assisted' || reason === 'withdrawn') return reason;
  return kind === 'suggestion' ? 'thanks' : 'closed';
}

/** When staff will be back with the answer that they have gone to find out (`@standard TEN-4`). */
function promisedReply(state: ServiceRequest, at: number, context: Context): Promised {
  return promiseWithin(context.calendar, state.urgency, at, context.serviceLevels.promisedReplyMinutes);
}

function triesIn(attempts: readonly CallbackAttempt[]): number {
  return attempts.filter((attempt) => attempt.verdict === 'unreached').length;
}

/** The promise that an accepted request has; its absence would be a corrupt history. */
function standing(state: ServiceRequest): Promised {
  if (state.resolution === null) throw new Error(`no promise on the accepted request ${state.id}`);
  return state.resolution;
}

function narrow<S extends Status>(state: ServiceRequest, status: S): InStatus<S> {
  if (state.status !== status) throw new DomainError('wrongState', { status: state.status });
  return state as InStatus<S>;
}

function required(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') throw new DomainError('textRequired', { field });
  return trimmed;
}
