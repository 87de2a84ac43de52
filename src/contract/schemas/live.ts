import * as z from 'zod/mini';
import { SUBJECTS } from '../live';
import { Id, wholeNumber } from './common';

/** Larger than any log of a community; still a number that is told apart from its neighbours. */
const LAST_POSITION = 999_999_999_999_999;

export const FeedQuery = z.strictObject({
  /** The last position that the reader has heard of. */
  after: wholeNumber(0, LAST_POSITION),
  limit: z._default(wholeNumber(1, 200), 100),
});

export const Feed = z.object({
  items: z.array(
    z.object({
      position: z.int(),
      subject: z.enum(SUBJECTS),
      /** Null with `gone`: what somebody may no longer read is not named. */
      id: z.nullable(Id),
      /** The type of the event, `changed`, or `gone`. */
      type: z.string(),
      version: z.int(),
    }),
  ),
  /** Up to where the reader now knows of everything: what to ask for next. */
  position: z.int(),
  /** Too much has happened since: everything is to be read anew, and the feed goes on from `position`. */
  reset: z.boolean(),
});

/** How far the sender has read the story: the number of its last event. A smaller one than before changes nothing. */
export const MarkSeen = z.strictObject({
  seq: z.int().check(z.gte(1), z.lte(1_000_000), z.meta({ examples: [1] })),
});

/** The most requests that stand on one screen and those below it. */
const MOST_WATCHED = 12;

/** What an app may say over the WebSocket; the shapes are `FromApp`'s. */
export const FromApp = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('hello'),
    token: z.string().check(z.minLength(10), z.maxLength(200)),
    app: Id,
    after: z.nullable(z.int().check(z.gte(0), z.lte(LAST_POSITION))),
  }),
  z.strictObject({ type: z.literal('watch'), ids: z.array(Id).check(z.maxLength(MOST_WATCHED)) }),
  z.strictObject({ type: z.literal('typing'), id: Id }),
  z.strictObject({ type: z.literal('beat') }),
]);
