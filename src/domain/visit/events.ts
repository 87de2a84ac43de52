import type { Instant } from '../time';
import type { ConflictKind, EntryMeans, HelpNeed, HostAnswer, Purpose, Step, TurnAwayReason } from './kinds';
import type { Schedule } from './schedule';

/** When it happened and who did it: a person's id, `visitor` or `system`. */
interface Stamp {
  readonly at: Instant;
  readonly by: string;
}

interface Announced {
  readonly id: string;
  readonly communityId: string;
  readonly roomId: string;
  readonly gateNumber: number;
  readonly purpose: Purpose;
  readonly partySize: number;
  readonly needsHelp: readonly HelpNeed[];
  readonly schedule: Schedule;
}

/** What happened to a visit. Past tense, append-only, and free of the visitor's name, telephone number and plate. */
export type VisitEvent = Stamp &
  (
    | ({ readonly type: 'preRegistered'; readonly hostId: string; readonly passId: string } & Announced)
    | ({ readonly type: 'walkInRegistered'; readonly hostDueAt: Instant } & Announced)
    | { readonly type: 'shared'; readonly until: Instant }
    | { readonly type: 'filledIn' }
    | { readonly type: 'hostAnswered'; readonly answer: HostAnswer; readonly byTelephone: boolean }
    /** Nobody of the room answered in time. */
    | { readonly type: 'lapsed' }
    | { readonly type: 'withdrawn' }
    | {
        readonly type: 'arrived';
        readonly no: number;
        readonly gateNumber: number;
        readonly means: EntryMeans;
      }
    /** The last step, `guide`, brings the visitor inside. */
    | { readonly type: 'stamped'; readonly step: Step }
    | {
        readonly type: 'turnedAway';
        readonly reason: TurnAwayReason;
        /** Whether the use of the pass is given back. */
        readonly useReturned: boolean;
        readonly ends: boolean;
      }
    /** Everybody of the visit has left; `ends` tells that nobody will come again. */
    | { readonly type: 'left'; readonly ends: boolean }
    | {
        readonly type: 'entryMerged';
        /** The entry that it tells of: a new one, or one that began just before the network was lost. */
        readonly no: number;
        readonly entryId: string;
        readonly gateNumber: number;
        readonly means: EntryMeans;
        readonly arrivedAt: Instant;
        readonly steps: readonly { readonly step: Step; readonly at: Instant }[];
        readonly leftAt: Instant | null;
        readonly turnedAway: TurnAwayReason | null;
        readonly ends: boolean;
      }
    | { readonly type: 'entryConflicted'; readonly no: number; readonly kind: ConflictKind }
    /** The last window is over. */
    | { readonly type: 'ended' }
    | { readonly type: 'visitorErased' }
  );

export type VisitEventType = VisitEvent['type'];
export type VisitEventOf<T extends VisitEventType> = Extract<VisitEvent, { type: T }>;
