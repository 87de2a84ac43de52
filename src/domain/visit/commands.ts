import type { Actor } from '../access/actor';
import type { VisitActor } from '../access/visit-access';
import type { Instant } from '../time';
import type { EntryMeans, HelpNeed, HostAnswer, Purpose, Step, TurnAwayReason } from './kinds';
import type { Schedule } from './schedule';

/** What is known of every visit from its beginning. */
interface Announced {
  readonly id: string;
  readonly communityId: string;
  readonly roomId: string;
  readonly gateNumber: number;
  readonly purpose: Purpose;
  readonly partySize: number;
  readonly needsHelp: readonly HelpNeed[];
  readonly by: Actor;
  readonly at: Instant;
}

/** The host announces somebody. */
export interface PreRegister extends Announced {
  readonly schedule: Schedule;
  /** Twenty hexadecimal digits, drawn at random outside. */
  readonly passId: string;
}

/** Somebody unexpected stands at the gate: they are registered, and the host is asked. @standard GATE-5 */
export interface RegisterWalkIn extends Announced {
  /** They agreed that their data are kept for a while. */
  readonly consent: boolean;
}

/** What a device did while it was offline, with its own times. */
export interface OfflineSteps {
  readonly entryId: string;
  readonly gateNumber: number;
  readonly means: EntryMeans;
  readonly scannedAt: Instant;
  readonly steps: readonly { readonly step: Step; readonly at: Instant }[];
  readonly leftAt: Instant | null;
  readonly turnedAway: TurnAwayReason | null;
  /** Whether a supervisor had barred the visitor by then. */
  readonly blocked: boolean;
}

type Body =
  | { readonly type: 'share' }
  | { readonly type: 'fillIn'; readonly consent: boolean }
  | { readonly type: 'answerHost'; readonly answer: HostAnswer }
  | { readonly type: 'recordHostAnswer'; readonly answer: HostAnswer }
  /** Nobody answered in time, or nobody came. */
  | { readonly type: 'lapse' }
  | { readonly type: 'withdraw' }
  | { readonly type: 'arrive'; readonly gateNumber: number; readonly means: EntryMeans }
  | { readonly type: 'stamp'; readonly step: Step }
  | { readonly type: 'turnAway'; readonly reason: TurnAwayReason }
  | { readonly type: 'checkOut' }
  | ({ readonly type: 'mergeEntry' } & OfflineSteps)
  | { readonly type: 'eraseVisitor' };

interface Given {
  readonly by: VisitActor;
  readonly at: Instant;
}

export type VisitCommand = Given & Body;
export type VisitCommandType = Body['type'];
export type VisitCommandOf<T extends VisitCommandType> = Given & Extract<Body, { type: T }>;
