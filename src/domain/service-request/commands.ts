import type { Actor } from '../access/actor';
import type { Moment } from '../courtesy';
import type { Instant } from '../time';
import type { Channel, Kind, PhotoVerdict, ResidentVerdict, Urgency, Verdict } from './kinds';
import type { PreferredTime, Score } from './state';

/** Who gives a command, and when: time always comes in with it. */
interface Given {
  readonly by: Actor;
  readonly at: Instant;
}

/** The beginning of every request: somebody says what is the matter (DESK-2, TEL-3). */
export interface Receive extends Given {
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
}

/** What a staff member wants to say with a step; without it the template of the moment is sent. */
interface WithReply {
  readonly reply?: string;
}

type Body =
  | { readonly type: 'take'; readonly inTurn: boolean; readonly outOfTurnReason?: string }
  | ({
      readonly type: 'accept';
      readonly inTurn: boolean;
      readonly outOfTurnReason?: string;
      readonly urgency?: Urgency;
    } & WithReply)
  | { readonly type: 'askBack'; readonly question: string }
  | ({
      readonly type: 'dispatch';
      readonly departmentId: string;
      readonly technicianId: string | null;
      /** How many open minutes to promise; the calendar makes the date of it. Without it the promise of the acceptance stands. */
      readonly withinOpenMinutes?: number;
    } & WithReply)
  | { readonly type: 'start' }
  | {
      readonly type: 'reassign';
      readonly departmentId: string;
      readonly technicianId: string | null;
      readonly reason: string;
    }
  | { readonly type: 'sendBack'; readonly reason: string }
  | ({ readonly type: 'hold'; readonly reason: string } & WithReply)
  | { readonly type: 'resume' }
  | ({
      readonly type: 'handle';
      readonly note: string;
      readonly photoIds: readonly string[];
      /** What was done so that it does not happen again; an emergency needs it (CRISIS-1). */
      readonly aftermath?: string;
    } & WithReply)
  | ({
      readonly type: 'recordCallback';
      readonly channel: Channel;
      readonly verdict: Verdict;
      readonly words: string;
      readonly seconds: number | null;
    } & WithReply)
  | {
      readonly type: 'answerCallback';
      readonly verdict: ResidentVerdict;
      readonly words: string;
      readonly photoIds: readonly string[];
    }
  | ({ readonly type: 'closeUnreached' } & WithReply)
  | ({ readonly type: 'closeAssisted' } & WithReply)
  | { readonly type: 'rate'; readonly service: Score; readonly callback: Score | null }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'withdraw'; readonly reason: string }
  | { readonly type: 'urge' }
  | {
      readonly type: 'sendMessage';
      readonly text: string;
      readonly photoIds: readonly string[];
      readonly moment?: Moment;
      /** The sender's own name for the message: it stands in the story, so that they know it again. */
      readonly clientId?: string;
    }
  | {
      readonly type: 'escalate';
      readonly promise: 'firstAnswer' | 'resolution' | 'callback' | 'promisedReply' | 'manual';
      readonly reason: string;
    }
  | { readonly type: 'judgePhoto'; readonly photoId: string; readonly verdict: PhotoVerdict };

export type Command = Given & Body;
export type CommandType = Body['type'];
export type CommandOf<T extends CommandType> = Given & Extract<Body, { type: T }>;
