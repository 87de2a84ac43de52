import type { Moment } from '../courtesy';
import type { Instant } from '../time';
import type { Channel, CloseReason, Kind, PromiseKind, ResidentVerdict, Urgency, Verdict } from './kinds';
import type { PreferredTime, Promised, Rating, Reply } from './state';

/** When it happened and who did it: a person's id, or `system`. */
interface Stamp {
  readonly at: Instant;
  readonly by: string;
}

/** What happened to a service request. Past tense, append-only, and free of names and telephone numbers. */
export type ServiceRequestEvent = Stamp &
  (
    | {
        readonly type: 'received';
        readonly id: string;
        readonly communityId: string;
        readonly kind: Kind;
        readonly urgency: Urgency;
        readonly channel: Channel;
        readonly requesterId: string;
        readonly roomId: string | null;
        readonly matter: string;
        readonly place: string | null;
        readonly photoIds: readonly string[];
        readonly preferredTime: PreferredTime | null;
        readonly readBack: string | null;
        readonly aboutWindow: boolean;
        readonly aboutStaffId: string | null;
        readonly firstAnswer: Promised;
      }
    | { readonly type: 'taken'; readonly outOfTurnReason: string | null }
    | {
        readonly type: 'accepted';
        readonly urgency: Urgency;
        readonly resolution: Promised;
        readonly reply: Reply;
      }
    | { readonly type: 'askedBack'; readonly reply: Reply }
    | {
        readonly type: 'dispatched';
        readonly departmentId: string;
        readonly technicianId: string | null;
        readonly resolution: Promised;
        readonly reply: Reply;
      }
    | { readonly type: 'started' }
    | {
        readonly type: 'reassigned';
        readonly departmentId: string;
        readonly technicianId: string | null;
        readonly reason: string;
      }
    | { readonly type: 'sentBack'; readonly reason: string }
    | { readonly type: 'held'; readonly reason: string; readonly reply: Reply }
    | { readonly type: 'resumed'; readonly resolution: Promised }
    | {
        readonly type: 'handled';
        readonly note: string;
        readonly photoIds: readonly string[];
        readonly aftermath: string | null;
        readonly callback: Promised;
        readonly reply: Reply;
      }
    | {
        readonly type: 'callbackAttempted';
        readonly channel: Channel;
        readonly verdict: Verdict;
        readonly words: string;
        readonly seconds: number | null;
        /** Told to the resident when the call did not reach them. */
        readonly reply: Reply | null;
      }
    | {
        readonly type: 'callbackAnswered';
        readonly verdict: ResidentVerdict;
        readonly words: string;
        readonly photoIds: readonly string[];
      }
    | {
        readonly type: 'returned';
        readonly reason: string;
        readonly resolution: Promised;
        readonly reply: Reply;
      }
    | {
        readonly type: 'closed';
        readonly reason: CloseReason;
        readonly words: string;
        readonly reopenUntil: Instant;
        readonly reply: Reply;
      }
    | { readonly type: 'rated'; readonly rating: Rating }
    | {
        readonly type: 'reopened';
        readonly reason: string;
        readonly resolution: Promised;
        readonly reply: Reply;
      }
    | { readonly type: 'urged' }
    | {
        readonly type: 'messageSent';
        readonly from: 'resident' | 'staff' | 'system';
        readonly text: string;
        readonly photoIds: readonly string[];
        /** Null for what a resident writes. */
        readonly reply: Reply | null;
        /** As the sender's app named it; absent for what the system says, and for what was sent without. */
        readonly clientId?: string;
      }
    | { readonly type: 'replyPromised'; readonly promise: Promised; readonly moment: Moment }
    | { readonly type: 'escalated'; readonly promise: PromiseKind | 'manual'; readonly reason: string }
    /** Somebody has looked at a photo that a machine could not judge: all who may see the request see it, or staff alone. */
    | { readonly type: 'photoReleased'; readonly photoId: string }
    | { readonly type: 'photoRefused'; readonly photoId: string }
  );

export type EventType = ServiceRequestEvent['type'];
export type EventOf<T extends EventType> = Extract<ServiceRequestEvent, { type: T }>;
