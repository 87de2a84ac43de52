/**
 * Every reason for which the domain refuses a command. A code is stable: clients branch on it, tests name it,
 * and the words that a reader sees for it live in `contract/error-words.ts`.
 */
export const ERROR_CODES = [
  /** The command does not fit the state, e.g. *start* on a request that nobody has dispatched. */
  'wrongState',
  /** This role, or this person in this request, may never give this command. */
  'notPermitted',
  /** The request belongs to somebody else, or does not exist: the two are told apart to nobody. */
  'notFound',
  /** Somebody else changed the request first; reload and look again. */
  'staleVersion',
  /** A colleague has already taken this request. */
  'alreadyTaken',
  /** Taking someone out of turn needs a reason (RULES-3). */
  'reasonRequiredOutOfTurn',
  /** A text that must be written is empty, e.g. the reason for a hold. */
  'textRequired',
  /** The reply contains a forbidden phrase (TEN-2). */
  'tabooPhrase',
  /** The reply still has an unfilled blank. */
  'unfilledBlank',
  /** Whoever did the work cannot make the callback on it (DESK-6). */
  'ownWorkCallback',
  /** An unreached callback is tried again on another open day. */
  'callbackTriedToday',
  /** Callbacks are made while the window is open. */
  'windowClosed',
  /** A supervisor may close as unreached only after three tries. */
  'triesRemaining',
  /** A complaint about the window goes to a supervisor only (RULES-8). */
  'supervisorOnly',
  /** Rated already in this round. */
  'alreadyRated',
  /** The seven days in which a closed request may be reopened are over. */
  'reopenWindowOver',
  /** Urged too recently. */
  'urgedRecently',
  /** The person or department named does not work here. */
  'unknownAssignee',
  /** An emergency needs an aftermath note before its work can be called handled (CRISIS-1). */
  'aftermathRequired',
  /** The special opening or closing is in the past, or its hours make no sense (HOURS-3). */
  'invalidSpecialDay',
  /** The dates entered for a year of the business calendar cannot be right. */
  'invalidCalendarYear',
  /** No opening is in sight: the business calendar has no open day within more than a year. */
  'calendarNeverOpens',
  /** *Issue* and *guide* never come before *verify*, nor any step before the one ahead of it (GATE-2). */
  'stepOutOfOrder',
  /** Every entry that the pass allows has been made. */
  'passUsedUp',
  /** The time in which the visitor was expected is over. */
  'visitWindowOver',
  /** The visitor is not expected yet. */
  'visitTooEarly',
  /** The times of a visit make no sense, lie in the past, or reach too far. */
  'invalidSchedule',
  /** Not a number plate of this country. */
  'invalidPlate',
  /** Somebody of the room has answered for this visitor already, or the time to answer is over. */
  'hostAnswered',
  /** A visitor's data are kept only with their consent. */
  'visitorConsentRequired',
  /** A supervisor has barred this person or plate for the time being. */
  'visitorBlocked',
  /** The words hold something that nobody may publish. */
  'contentRefused',
  /** Nobody is called so: the name holds something that nobody may publish. */
  'nameRefused',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** A refusal by the domain. `details` hold what the reader needs to act on it; never personal data. */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: ErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
