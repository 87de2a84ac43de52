import type { Side } from '../domain/access/service-request-access';

/**
 * What the app and the server say to each other over the WebSocket, as JSON. A message that one of the two does not know
 * is passed over, so that either may be newer.
 */

/** Where the WebSocket is. */
export const LIVE_PATH = '/api/live';

/** What there is to hear of. Another kind of thing is one more name here, and its rule in `server/live/subjects`. */
export const SUBJECTS = ['serviceRequest', 'visit'] as const;
export type Subject = (typeof SUBJECTS)[number];

/**
 * Something happened to something that concerns the reader. It carries neither words nor names: whoever shows the thing
 * reads it anew.
 */
export interface FeedItem {
  /** Its place in the community's log of events: whoever has seen this one asks for what came after. */
  readonly position: number;
  readonly subject: Subject;
  /** Null with `gone`: what somebody may no longer read is not named to them either. */
  readonly id: string | null;
  /**
   * The type of the event; `changed` where the reader need not know what it was, and `gone` when something of theirs has
   * passed to others.
   */
  readonly type: string;
  /** How many events the thing had with this one; 0 with `gone`. */
  readonly version: number;
}

/** What the app says. */
export type FromApp =
  /** The first message. The token is in it, and never in the address, which proxies write down. */
  | {
      readonly type: 'hello';
      readonly token: string;
      /** Names this running app: of two connections of one app the older is cut. */
      readonly app: string;
      /** The last position that it has heard of; null when it has heard of none. */
      readonly after: number | null;
    }
  /** The requests on the screen, in place of those said before: about these it hears of typing, reading and turns. */
  | { readonly type: 'watch'; readonly ids: readonly string[] }
  | { readonly type: 'typing'; readonly id: string }
  /** Are you there? Answered by a `beat`. */
  | { readonly type: 'beat' };

/** What the server says. */
export type FromServer =
  /** With `reset` too much has been missed, or nothing was known: everything on the screen is to be read anew. */
  | {
      readonly type: 'welcome';
      readonly position: number;
      readonly reset: boolean;
      /** How often a `beat` comes, in milliseconds: a line that is silent for twice as long is dead. */
      readonly beatMs: number;
    }
  /** In order, nothing twice and nothing left out; `position` is up to where the reader now knows of everything. */
  | { readonly type: 'items'; readonly items: readonly FeedItem[]; readonly position: number }
  /** Who the reader is has changed (a room, a role): everything on the screen is to be read anew. */
  | { readonly type: 'reset' }
  | { readonly type: 'beat'; readonly position: number }
  /** The other side is writing; it holds for `TYPING_MS`. */
  | { readonly type: 'typing'; readonly id: string; readonly side: Side }
  /** One of that side has read up to this event of the request. */
  | { readonly type: 'seen'; readonly id: string; readonly side: Side; readonly seq: number }
  /** So many wait before this request; null when its turn has come. */
  | { readonly type: 'turn'; readonly id: string; readonly ahead: number | null }
  /** The server is going away, and back soon. Not everybody is to come at once. */
  | { readonly type: 'bye'; readonly afterMs: number };

/** How long somebody counts as writing after they were last seen to. */
export const TYPING_MS = 5_000;
/** How often an app says so while they go on. */
export const TYPING_EVERY_MS = 2_000;

/** Why the server cut a connection (RFC 6455 leaves 4000–4999 to applications). */
export const LIVE_CLOSE = {
  /** The token is nobody's, or not any more. */
  notSignedIn: 4401,
  /** The same app has opened another. */
  replaced: 4409,
  /** Said what cannot be understood, too much, or nothing at all. */
  refused: 4400,
  /** Does not take what it is sent: it may come back and ask for the rest. */
  tooSlow: 4408,
  /** The server is stopping (RFC 6455's own code). */
  goingAway: 1001,
} as const;
