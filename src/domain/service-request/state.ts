import type { CourtesyWord, Moment } from '../courtesy';
import type { Instant, IsoDate } from '../time';
import type { Channel, CloseReason, DayPart, Kind, PromiseKind, Urgency, Verdict } from './kinds';

/** A point in time that the business calendar made, and whether it rests on known holidays. */
export interface Promised {
  readonly dueAt: Instant;
  /** False when it falls in a year whose legal holidays are not published yet. */
  readonly certain: boolean;
}

/** What a staff member or the system said to the resident, with what was found of its courtesy (TEN-1). */
export interface Reply {
  readonly text: string;
  readonly moment: Moment;
  readonly present: readonly CourtesyWord[];
  readonly missing: readonly CourtesyWord[];
}

export interface PreferredTime {
  readonly date: IsoDate;
  readonly part: DayPart;
}

export interface Assignment {
  readonly departmentId: string;
  /** Null while anyone of the department may take it. */
  readonly technicianId: string | null;
  readonly dispatchedAt: Instant;
}

export interface Hold {
  readonly reason: string;
  readonly since: Instant;
}

/** The work that is said to be done. */
export interface Handling {
  readonly by: string;
  readonly at: Instant;
  readonly note: string;
  readonly photoIds: readonly string[];
}

/** One try to reach the resident after the work (DESK-6). */
export interface CallbackAttempt {
  readonly by: string;
  readonly at: Instant;
  readonly channel: Channel;
  readonly verdict: Verdict;
  /** The resident's own words, as far as there were any. */
  readonly words: string;
  /** Length of the call, if it was one. */
  readonly seconds: number | null;
}

export interface Score {
  /** 1 to 5. */
  readonly stars: number;
  readonly tags: readonly string[];
  readonly words: string;
}

/** A rating names the staff for good, whoever leaves later. */
export interface Rating {
  readonly round: number;
  readonly by: string;
  readonly at: Instant;
  readonly service: Score;
  readonly servedBy: readonly string[];
  /** Null when nobody called: the resident had confirmed in the app. */
  readonly callback: Score | null;
  readonly calledBackBy: string | null;
}

export interface Escalation {
  readonly promise: PromiseKind | 'manual';
  readonly at: Instant;
  readonly reason: string;
}

/** What every service request has, whatever its state. */
export interface Facts {
  readonly id: string;
  readonly communityId: string;
  /** The number of events so far: the optimistic lock. */
  readonly version: number;
  readonly kind: Kind;
  readonly urgency: Urgency;
  readonly channel: Channel;
  readonly requesterId: string;
  readonly roomId: string | null;
  /** The staff member who wrote it down for a caller or a visitor at the counter. */
  readonly registeredBy: string | null;
  /** What was read back to the caller and confirmed (TEL-4). */
  readonly readBack: string | null;
  readonly matter: string;
  readonly place: string | null;
  readonly photoIds: readonly string[];
  readonly preferredTime: PreferredTime | null;
  /** A complaint about the window itself goes to the supervisor (RULES-8). */
  readonly aboutWindow: boolean;
  readonly aboutStaffId: string | null;
  readonly receivedAt: Instant;
  /** Who of the desk is on it. */
  readonly takenBy: string | null;
  readonly firstAnswer: Promised;
  readonly firstAnsweredAt: Instant | null;
  /** Since when the resident has been waiting for a word from staff; null when it is not the desk's turn to speak. */
  readonly waitingSince: Instant | null;
  /** Whether a staff member has greeted in this conversation (TEN-6). */
  readonly greeted: boolean;
  /** The desk has asked something and the resident has not answered yet. */
  readonly awaitingResident: boolean;
  /** When staff said they would come back with an answer (TEN-4). */
  readonly replyPromise: Promised | null;
  /** When the matter will be dealt with, as the resident was told; null before acceptance. */
  readonly resolution: Promised | null;
  /** Starts at 1; a return or a reopening begins the next. */
  readonly round: number;
  /** How often the resident said that it was not solved. */
  readonly returns: number;
  readonly urges: number;
  readonly lastUrgedAt: Instant | null;
  /** Everyone who has done work on it, in any round. */
  readonly workedBy: readonly string[];
  readonly escalations: readonly Escalation[];
  readonly ratings: readonly Rating[];
}

export type ServiceRequest =
  | (Facts & { readonly status: 'received' })
  | (Facts & { readonly status: 'accepted'; readonly acceptedBy: string })
  | (Facts & { readonly status: 'dispatched'; readonly acceptedBy: string; readonly assignment: Assignment })
  | (Facts & {
      readonly status: 'underway';
      readonly acceptedBy: string;
      readonly assignment: Assignment;
      readonly startedAt: Instant;
    })
  | (Facts & {
      readonly status: 'onHold';
      readonly acceptedBy: string;
      readonly assignment: Assignment;
      readonly startedAt: Instant;
      readonly hold: Hold;
    })
  | (Facts & {
      readonly status: 'handled';
      readonly acceptedBy: string;
      readonly assignment: Assignment;
      readonly handling: Handling;
      readonly callback: Promised;
      /** Tries in this round. */
      readonly attempts: readonly CallbackAttempt[];
    })
  | (Facts & {
      readonly status: 'closed';
      readonly closeReason: CloseReason;
      readonly closedAt: Instant;
      readonly closedBy: string;
      /** The work of the last round, if there was any. */
      readonly handling: Handling | null;
      /** The last callback attempt, if staff made one. */
      readonly lastAttempt: CallbackAttempt | null;
      /** Until then the resident may reopen it. */
      readonly reopenUntil: Instant;
    });

export type Status = ServiceRequest['status'];
export type InStatus<S extends Status> = Extract<ServiceRequest, { status: S }>;

/** The states of the flow in their order, for lists and progress. */
export const STATUSES = [
  'received',
  'accepted',
  'dispatched',
  'underway',
  'onHold',
  'handled',
  'closed',
] as const satisfies readonly Status[];
