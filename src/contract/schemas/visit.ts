import * as z from 'zod/mini';
import {
  ENTRY_MEANS,
  HELP_NEEDS,
  HOST_ANSWERS,
  ORIGINS,
  PURPOSES,
  TURN_AWAY_REASONS,
} from '../../domain/visit/kinds';
import { VISIT_STATUSES } from '../../domain/visit/state';
import { Cursor, Id, InstantMs, IsoDay, Limit, Phone, words } from './common';

/** `HH:mm` in Asia/Shanghai, on a quarter of an hour; `24:00` is the end of the day. */
const QuarterTime = z
  .string()
  .check(z.regex(/^(([01]\d|2[0-3]):(00|15|30|45)|24:00)$/), z.meta({ examples: ['09:00'] }));

export const Schedule = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('once'), from: InstantMs, until: InstantMs }),
  z.strictObject({
    type: z.literal('several'),
    from: InstantMs,
    until: InstantMs,
    maxEntries: z.int().check(z.gte(2), z.lte(20), z.meta({ examples: [4] })),
  }),
  z.strictObject({
    type: z.literal('regular'),
    firstDay: IsoDay,
    lastDay: IsoDay,
    /** ISO: 1 is Monday, 7 is Sunday. */
    weekdays: z
      .array(z.int().check(z.gte(1), z.lte(7)))
      .check(z.minLength(1), z.maxLength(7), z.meta({ examples: [[1, 3, 5]] })),
    start: QuarterTime,
    end: QuarterTime,
  }),
]);

/** A stretch of time in which somebody is expected. */
export const VisitWindow = z.object({ from: InstantMs, until: InstantMs });

export const GateNumber = z.int().check(z.gte(1), z.lte(255), z.meta({ examples: [1] }));
export const Gate = z.object({ number: GateNumber, name: z.string().check(z.meta({ examples: ['东门'] })) });

export const PartySize = z.int().check(z.gte(1), z.lte(20), z.meta({ examples: [2] }));
export const NeedsHelp = z._default(
  z.array(z.enum(HELP_NEEDS)).check(z.maxLength(HELP_NEEDS.length), z.meta({ examples: [['elderly']] })),
  [],
);
export const VisitorName = words(20, '王建国');
/** As it was written; the server reads it and keeps one spelling of it. */
export const Plate = words(16, '粤B12345');

/** What a resident says of somebody who is coming. */
export const PreRegisterVisit = z.strictObject({
  roomId: Id,
  name: VisitorName,
  phone: z.optional(z.nullable(Phone)),
  plate: z.optional(z.nullable(Plate)),
  purpose: z.enum(PURPOSES),
  partySize: z._default(PartySize, 1),
  needsHelp: NeedsHelp,
  schedule: Schedule,
  /** The gate that they will come to; without it the community's first one. */
  gate: z.optional(z.nullable(GateNumber)),
});

export const VisitListQuery = z.strictObject({
  view: z._default(z.enum(['upcoming', 'past']), 'upcoming'),
  cursor: Cursor,
  limit: Limit,
});

/** The visitor in full, as only the host sees them; null once they are erased. */
export const Visitor = z.object({
  name: z.string(),
  phone: z.nullable(z.string()),
  plate: z.nullable(z.string()),
});

export const VisitEntry = z.object({
  no: z.int(),
  gate: Gate,
  means: z.enum(ENTRY_MEANS),
  /** Whether the gate was offline then. */
  offline: z.boolean(),
  arrivedAt: InstantMs,
  enteredAt: z.nullable(InstantMs),
  leftAt: z.nullable(InstantMs),
  turnedAway: z.nullable(z.enum(TURN_AWAY_REASONS)),
});

/** What is asked of the host of a walk-in, and until when. */
export const HostQuestion = z.object({
  status: z.enum(['waiting', 'welcome', 'decline', 'unanswered']),
  dueAt: InstantMs,
});

const summary = {
  id: Id,
  version: z.int(),
  status: z.enum(VISIT_STATUSES),
  origin: z.enum(ORIGINS),
  visitor: z.nullable(Visitor),
  purpose: z.enum(PURPOSES),
  partySize: z.int(),
  needsHelp: z.array(z.enum(HELP_NEEDS)),
  schedule: Schedule,
  /** The window that is open now, or the next one, or the last one when there is none to come. */
  window: VisitWindow,
  roomId: Id,
  roomLabel: z.string().check(z.meta({ examples: ['3 栋 1201'] })),
  gate: Gate,
  /** Entries made so far, and how many there may be; null is any number. */
  uses: z.int(),
  maxUses: z.nullable(z.int()),
  /** Since when the visitor has been inside; null when they are not. */
  insideSince: z.nullable(InstantMs),
  /** Inside after the window's end. */
  overdue: z.boolean(),
  /** Null where no host is asked. */
  hostQuestion: z.nullable(HostQuestion),
  registeredAt: InstantMs,
  /** The commands that the reader may give now: exactly the buttons to show. */
  can: z.array(z.string()),
};

export const VisitSummary = z.object(summary);
export type VisitSummary = z.infer<typeof VisitSummary>;
export const VisitList = z.object({
  items: z.array(VisitSummary),
  nextCursor: z.nullable(z.string()),
  now: InstantMs,
});
export type VisitList = z.infer<typeof VisitList>;

export const VisitDetail = z.object({
  ...summary,
  now: InstantMs,
  /** When the visitor wrote their own name, with consent. */
  filledInAt: z.nullable(InstantMs),
  entries: z.array(VisitEntry),
  /** `none` for a walk-in. */
  passState: z.enum(['none', 'valid', 'usedUp', 'over', 'revoked']),
  /** Until when a shared address opens the pass; null when it was never shared. */
  sharedUntil: z.nullable(InstantMs),
});
export type VisitDetail = z.infer<typeof VisitDetail>;

/** The pass itself, to whoever may show it. */
export const VisitPass = z.object({
  live: z.object({
    /** Base45, without the freshness code: the app adds it every `stepSeconds`. */
    payload: z.string(),
    /** Base64url: what the freshness code is made with. */
    secret: z.string(),
    stepSeconds: z.int(),
  }),
  /** Base45 of the pass to be printed or sent on as a picture; null once its shorter window is over. */
  staticText: z.nullable(z.string()),
  staticWindow: VisitWindow,
  /** Six digits to read out. */
  code: z.string().check(z.meta({ examples: ['204618'] })),
});
export type VisitPass = z.infer<typeof VisitPass>;

/** What the host shows on their own telephone. */
export const HostPass = z.object({
  pass: VisitPass,
  window: VisitWindow,
  gate: Gate,
  /** The host's building, as the visitor sees it. */
  building: z.string(),
  now: InstantMs,
});
export type HostPass = z.infer<typeof HostPass>;

export const ShareVisit = z.strictObject({});
export const SharedAddress = z.object({
  /** Opaque; opens `getSharedPass` without a sign-in. */
  token: z.string(),
  expiresAt: InstantMs,
});
export type SharedAddress = z.infer<typeof SharedAddress>;

export const WithdrawVisit = z.strictObject({});
export const EraseVisitor = z.strictObject({});
export const AnswerHost = z.strictObject({ answer: z.enum(HOST_ANSWERS) });

export const TokenParams = z.strictObject({
  token: z
    .string()
    .check(z.regex(/^[A-Za-z0-9_-]{32}$/), z.meta({ examples: ['Zk3pT0aQ9vXw1LrB7cYh2nUe5dSg8jMi'] })),
});

/** What the visitor writes of themself. Without consent nothing is kept. */
export const FillInSharedPass = z.strictObject({
  name: VisitorName,
  plate: z.optional(z.nullable(Plate)),
  consent: z.boolean(),
});

/** What the visitor sees without a sign-in: the building, never the room. */
export const SharedPass = z.object({
  communityName: z.string(),
  building: z.string(),
  /** How the host is addressed, e.g. 李女士. */
  hostAddress: z.string(),
  status: z.enum(VISIT_STATUSES),
  window: VisitWindow,
  schedule: Schedule,
  gate: Gate,
  partySize: z.int(),
  /** The rules of the house and the way, a sentence each. */
  rules: z.array(z.string()),
  directions: z.array(z.string()),
  /** What the visitor has written: their own name, and their plate. */
  filledIn: z.nullable(z.object({ name: z.string(), plate: z.nullable(z.string()), at: InstantMs })),
  /** How many days after the visit the visitor's data are erased. */
  keptDays: z.int(),
  /** Null once the visit has ended. */
  pass: z.nullable(VisitPass),
  now: InstantMs,
});
export type SharedPass = z.infer<typeof SharedPass>;
