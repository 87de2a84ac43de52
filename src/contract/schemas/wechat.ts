import * as z from 'zod/mini';
import { TOPICS } from '../../domain/notice/topics';
import { Cursor, Id, InstantMs, Limit, NoticeVersion, words } from './common';
import { PurposesAgreed, Session, WeChatTicket } from './session';

export const WeChat = z.object({
  /** Whether this server knows a mini-program. */
  on: z.boolean(),
});

/** A code that WeChat gave the app; it says nothing to anybody but WeChat. */
const Code = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{8,128}$/), z.meta({ examples: ['0a3Bcd000EfGhi1JkLm200nOpQ0a3Bcx'] }));

export const WeChatSignIn = z.strictObject({
  /** Of `wx.login`. */
  code: Code,
  /** Needed when this WeChat is bound in several communities. */
  communityId: z.optional(Id),
});

/** Either somebody is signed in, or the telephone comes first. */
export const WeChatSignedIn = z.object({
  session: z.nullable(Session),
  /** To be sent with `signIn` or `phoneByWeChat` before it runs out. */
  ticket: z.nullable(z.object({ ticket: WeChatTicket, expiresAt: InstantMs })),
});

export const WeChatPhone = z.strictObject({
  /** Of the telephone button. The same one may be sent again with a community. */
  code: Code,
  ticket: WeChatTicket,
  communityId: z.optional(Id),
  name: z.optional(words(20, '李娟')),
  noticeVersion: z.optional(NoticeVersion),
  purposes: PurposesAgreed,
});

export const MyWeChat = z.object({
  on: z.boolean(),
  bound: z.boolean(),
  /** What I can be told of, in my role, and how often I have said yes to it. */
  topics: z.array(z.object({ topic: z.enum(TOPICS), templateId: z.string(), remaining: z.int() })),
});
export type MyWeChat = z.infer<typeof MyWeChat>;

/** As WeChat tells what became of the question, topic by topic. */
export const Subscriptions = z.strictObject({
  results: z
    .array(z.strictObject({ topic: z.enum(TOPICS), result: z.enum(['accept', 'reject', 'ban', 'filter']) }))
    .check(z.minLength(1), z.maxLength(3)),
});

export const DeadLetter = z.object({
  id: Id,
  /** What it was: a topic of messages, or a check of a text or photo. */
  what: z.string().check(z.meta({ examples: ['accepted'] })),
  /** The number of the request that it is about. */
  serial: z.nullable(z.int()),
  /** WeChat's code, or `unreachable`. */
  reason: z.string().check(z.meta({ examples: ['47003 thing2'] })),
  attempts: z.int(),
  at: InstantMs,
});
export type DeadLetter = z.infer<typeof DeadLetter>;
export const DeadLetterQuery = z.strictObject({ limit: Limit, cursor: Cursor });
export const DeadLetters = z.object({
  letters: z.array(DeadLetter),
  nextCursor: z.nullable(z.string()),
  now: InstantMs,
});
