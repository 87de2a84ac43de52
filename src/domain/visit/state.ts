import type { Instant } from '../time';
import type { EntryMeans, HelpNeed, Origin, Purpose, Step, TurnAwayReason } from './kinds';
import type { Schedule } from './schedule';

/** Where a visit stands. The last four are ends. */
export const VISIT_STATUSES = [
  'awaitingHost',
  'expected',
  'atGate',
  'inside',
  'over',
  'withdrawn',
  'declined',
  'unanswered',
] as const;
export type VisitStatus = (typeof VISIT_STATUSES)[number];

/** A step that was done: when, and by whom (a person's id, or `system`). */
export interface StepStamp {
  readonly at: Instant;
  readonly by: string;
}

/** One time in and out. */
export interface Entry {
  /** Starts at 1. */
  readonly no: number;
  readonly gateNumber: number;
  /** What the device called it, if the gate was offline: sent again it is known. */
  readonly entryId: string | null;
  /** Whether the gate was offline then, and told it later. */
  readonly offline: boolean;
  readonly means: EntryMeans;
  readonly arrivedAt: Instant;
  readonly steps: Readonly<Partial<Record<Step, StepStamp>>>;
  readonly enteredAt: Instant | null;
  readonly leftAt: Instant | null;
  readonly turnedAway: TurnAwayReason | null;
  /** Whether it counts as a use of the pass: turned away before a card was given out, it does not. */
  readonly counts: boolean;
}

/** A visit: no name, no telephone number and no plate is in here. */
export interface Visit {
  readonly id: string;
  readonly communityId: string;
  /** The number of events so far. */
  readonly version: number;
  readonly status: VisitStatus;
  readonly origin: Origin;
  /** Null for a walk-in, until somebody of the room has answered. */
  readonly hostId: string | null;
  readonly roomId: string;
  /** The gate to which the pass is bound while gates are offline, or at which the walk-in stands. */
  readonly gateNumber: number;
  readonly purpose: Purpose;
  readonly partySize: number;
  readonly needsHelp: readonly HelpNeed[];
  readonly schedule: Schedule;
  /** Twenty hexadecimal digits; null for a walk-in. */
  readonly passId: string | null;
  readonly registeredBy: string;
  readonly registeredAt: Instant;
  /** When the visitor wrote their own name, with consent. */
  readonly filledInAt: Instant | null;
  /** Until when the host of a walk-in may answer. */
  readonly hostDueAt: Instant | null;
  readonly hostAnswer: {
    readonly answer: 'welcome' | 'decline';
    readonly at: Instant;
    readonly by: string;
    /** Whether the guard noted what the host said on the telephone. */
    readonly byTelephone: boolean;
  } | null;
  readonly entries: readonly Entry[];
  /** Until when the shared address opens the pass; null when it was never shared. */
  readonly sharedUntil: Instant | null;
  /** When the host withdrew it: from then on the pass does not hold, whoever is found to be inside later. */
  readonly withdrawnAt: Instant | null;
  /** When the host had the visitor's data erased. */
  readonly erasedAt: Instant | null;
  /** When it ended, whatever the end. */
  readonly endedAt: Instant | null;
}
