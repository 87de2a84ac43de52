import * as z from 'zod/mini';
import { ROLES } from '../../domain/access/actor';
import {
  CHANNELS,
  CLOSE_REASONS,
  DAY_PARTS,
  KINDS,
  PHOTO_VERDICTS,
  PROMISE_KINDS,
  RESIDENT_VERDICTS,
  URGENCIES,
  VERDICTS,
} from '../../domain/service-request/kinds';
import { STATUSES } from '../../domain/service-request/state';
import {
  Cursor,
  Id,
  InstantMs,
  IsoDay,
  Limit,
  optionalWords,
  PersonRef,
  Phone,
  PhotoIds,
  Promised,
  words,
} from './common';
import { MomentName, Reply } from './courtesy';
import { Photo } from './photo';

const REPLY_MAX = 500;
const reply = z.optional(words(REPLY_MAX, '您好，您的报修已经收到，请稍候，谢谢。'));
const reason = words(200, '需要等配件到货');

export const PreferredTime = z.object({ date: IsoDay, part: z.enum(DAY_PARTS) });

const filed = {
  kind: z.enum(KINDS),
  urgency: z._default(z.enum(URGENCIES), 'routine' as const),
  matter: words(1000, '厨房水槽下面漏水，已经关了总阀'),
  place: z.optional(z.nullable(optionalWords(60, '厨房'))),
  photoIds: z._default(PhotoIds, []),
  preferredTime: z.optional(z.nullable(z.strictObject({ date: IsoDay, part: z.enum(DAY_PARTS) }))),
  /** A complaint about the window or its staff: only a supervisor sees it (RULES-8). */
  aboutWindow: z._default(z.boolean(), false),
  aboutStaffId: z.optional(z.nullable(Id)),
};

/** A resident's own filing. */
export const CreateServiceRequest = z.strictObject({ ...filed, roomId: z.optional(z.nullable(Id)) });

/** What the desk writes down for somebody who calls or comes by: name, room, telephone and matter are required (TEL-3). */
export const RegisterServiceRequest = z.strictObject({
  ...filed,
  channel: z.enum(['phone', 'counter']),
  name: words(20, '李娟'),
  phone: Phone,
  roomId: Id,
  /** What was read back to the caller and confirmed (TEL-4). */
  readBack: words(500, '3 栋 1201 李女士，厨房水槽漏水，今天下午在家'),
});

export const VIEWS = ['mine', 'queue', 'callbacks', 'jobs', 'overdue', 'all'] as const;
export const ListQuery = z.strictObject({
  view: z._default(z.enum(VIEWS), 'mine'),
  /** With `mine`: only what is open, or only what is closed. */
  state: z.optional(z.enum(['open', 'closed'])),
  cursor: Cursor,
  limit: Limit,
});

export const NextStep = z.object({
  what: z.enum(['answer', 'dispatch', 'begin', 'work', 'resume', 'reply', 'confirm', 'rate', 'nothing']),
  who: z.enum(['desk', 'supervisor', 'department', 'technician', 'resident', 'nobody']),
  by: z.nullable(Promised),
});

const summary = {
  id: Id,
  /** The number that is said on the telephone. */
  serial: z.int(),
  version: z.int(),
  kind: z.enum(KINDS),
  urgency: z.enum(URGENCIES),
  channel: z.enum(CHANNELS),
  status: z.enum(STATUSES),
  closeReason: z.nullable(z.enum(CLOSE_REASONS)),
  matter: z.string(),
  place: z.nullable(z.string()),
  roomLabel: z.nullable(z.string()),
  requester: z.object({ id: Id, name: z.string(), address: z.string() }),
  receivedAt: InstantMs,
  updatedAt: InstantMs,
  /** Since when the resident waits for a word from staff. */
  waitingSince: z.nullable(InstantMs),
  /** Milliseconds on the waiting clock when the answer was made: open time, or wall time for an emergency. */
  waitingMs: z.int(),
  /** Whether the waiting clock is running now (the window is open, or it is an emergency). */
  clockRunning: z.boolean(),
  /** The promise that runs out next, and whether it has. */
  promise: z.nullable(
    z.object({ kind: z.enum(PROMISE_KINDS), dueAt: InstantMs, certain: z.boolean(), overdue: z.boolean() }),
  ),
  nextStep: NextStep,
  takenBy: z.nullable(PersonRef),
  departmentName: z.nullable(z.string()),
  technician: z.nullable(PersonRef),
  round: z.int(),
  returns: z.int(),
  urges: z.int(),
  escalated: z.boolean(),
  /** Whether this closing has been rated. */
  rated: z.boolean(),
  /** Unreached callback tries in this round. */
  tries: z.int(),
};

export const ServiceRequestSummary = z.object(summary);
export type ServiceRequestSummary = z.infer<typeof ServiceRequestSummary>;
export const ServiceRequestList = z.object({
  items: z.array(ServiceRequestSummary),
  nextCursor: z.nullable(z.string()),
  /** How many there are in each of the views that this person has. */
  counts: z.record(z.string(), z.int()),
  now: InstantMs,
});
export type ServiceRequestList = z.infer<typeof ServiceRequestList>;

const Score = z.strictObject({
  stars: z.int().check(z.gte(1), z.lte(5), z.meta({ examples: [5] })),
  tags: z._default(z.array(words(12, '准时')).check(z.maxLength(8)), []),
  words: z._default(optionalWords(500), ''),
});

export const StoryItem = z.object({
  seq: z.int(),
  type: z.string(),
  at: InstantMs,
  actor: z.nullable(z.object({ id: Id, name: z.string(), role: z.enum([...ROLES, 'system']) })),
  /** What was said to the resident at this step. */
  reply: z.nullable(Reply),
  /** What the resident said, or a reason, as far as the reader may know it. */
  words: z.nullable(z.string()),
  photos: z.array(Photo),
  promised: z.nullable(Promised),
  /** Whom it was given to. */
  assignee: z.nullable(z.object({ departmentName: z.string(), name: z.nullable(z.string()) })),
  verdict: z.nullable(z.enum(VERDICTS)),
  closeReason: z.nullable(z.enum(CLOSE_REASONS)),
  channel: z.nullable(z.enum(CHANNELS)),
  seconds: z.nullable(z.int()),
  /** The name that the reader's own app gave to their message; null for everything else. */
  clientId: z.nullable(Id),
});
export type StoryItem = z.infer<typeof StoryItem>;

export const Rating = z.object({
  round: z.int(),
  at: InstantMs,
  service: Score,
  servedBy: z.array(PersonRef),
  callback: z.nullable(Score),
  calledBackBy: z.nullable(PersonRef),
});

export const ServiceRequestDetail = z.object({
  ...summary,
  now: InstantMs,
  roomId: z.nullable(Id),
  /** Masked for staff; empty for everyone else. */
  requesterPhone: z.nullable(z.string()),
  readBack: z.nullable(z.string()),
  preferredTime: z.nullable(PreferredTime),
  aboutWindow: z.boolean(),
  photos: z.array(Photo),
  /** How many photos of the reader's own are shown to staff alone. */
  withheldPhotos: z.int(),
  firstAnswerLate: z.boolean(),
  awaitingResident: z.boolean(),
  holdReason: z.nullable(z.string()),
  handling: z.nullable(z.object({ by: PersonRef, at: InstantMs, note: z.string(), photos: z.array(Photo) })),
  /** Who would be rated for the callback; null when the resident confirmed by themself. */
  calledBackBy: z.nullable(PersonRef),
  reopenUntil: z.nullable(InstantMs),
  ratings: z.array(Rating),
  /** The commands that the reader may give now: exactly the buttons to show. */
  can: z.array(z.string()),
  story: z.array(StoryItem),
  /** The receipt of the last closing: head of this request's hash chain. */
  receiptHash: z.nullable(z.string()),
  /** How many wait before this resident for a first answer; null when it is answered, or nobody's business (DESK-7). */
  ahead: z.nullable(z.int()),
  /** Up to which event of the story the other side has read. */
  seenUpTo: z.int(),
  /** Whether accepting it now would be out of turn (RULES-3); false for residents. */
  outOfTurn: z.boolean(),
});
export type ServiceRequestDetail = z.infer<typeof ServiceRequestDetail>;

export const ServiceRequestEvents = z.object({
  events: z.array(
    z.object({
      ...StoryItem.shape,
      /** The hash of this event in the chain of its request, hexadecimal SHA-256. */
      hash: z.string(),
      previousHash: z.string(),
    }),
  ),
});

/** Why the number is needed: to call before coming, or to call back. */
export const RevealPhone = z.strictObject({ purpose: z.enum(['visit', 'callback', 'question']) });
export const RevealedPhone = z.object({ phone: z.string() });

/**
 * The version that the sender saw. With it a command on anything newer is refused as `staleVersion`; without
 * it the flow alone decides.
 */
const version = z.optional(z.int().check(z.gte(1)));

export const COMMAND_BODIES = {
  take: z.strictObject({ version, outOfTurnReason: z.optional(reason) }),
  accept: z.strictObject({
    version,
    reply,
    outOfTurnReason: z.optional(reason),
    urgency: z.optional(z.enum(URGENCIES)),
  }),
  askBack: z.strictObject({ version, question: words(REPLY_MAX, '您好，请问总阀关好了吗？谢谢。') }),
  dispatch: z.strictObject({
    version,
    departmentId: Id,
    technicianId: z._default(z.nullable(Id), null),
    withinOpenMinutes: z.optional(z.int().check(z.gte(15), z.lte(4800))),
    reply,
  }),
  start: z.strictObject({ version }),
  reassign: z.strictObject({
    version,
    departmentId: Id,
    technicianId: z._default(z.nullable(Id), null),
    reason,
  }),
  sendBack: z.strictObject({ version, reason }),
  hold: z.strictObject({ version, reason, reply }),
  resume: z.strictObject({ version }),
  handle: z.strictObject({
    version,
    note: words(500, '更换了下水软管，试水 10 分钟不漏'),
    photoIds: z._default(PhotoIds, []),
    aftermath: z.optional(optionalWords(500)),
    reply,
  }),
  recordCallback: z.strictObject({
    version,
    channel: z.enum(CHANNELS),
    verdict: z.enum(VERDICTS),
    words: z._default(optionalWords(500), ''),
    seconds: z._default(z.nullable(z.int().check(z.gte(0), z.lte(7200))), null),
    reply,
  }),
  answerCallback: z.strictObject({
    version,
    verdict: z.enum(RESIDENT_VERDICTS),
    words: z._default(optionalWords(500), ''),
    photoIds: z._default(PhotoIds, []),
  }),
  closeUnreached: z.strictObject({ version, reply }),
  closeAssisted: z.strictObject({ version, reply }),
  rate: z.strictObject({ version, service: Score, callback: z._default(z.nullable(Score), null) }),
  reopen: z.strictObject({ version, reason }),
  withdraw: z.strictObject({ version, reason: z._default(optionalWords(200), '') }),
  urge: z.strictObject({ version }),
  sendMessage: z.strictObject({
    version,
    text: z._default(optionalWords(1000, '我现在在家'), ''),
    photoIds: z._default(PhotoIds, []),
    moment: z.optional(MomentName),
    /** The app's own name for the message: unique for good, so that sending it again never doubles it. */
    clientId: z.optional(Id),
  }),
  escalate: z.strictObject({ version, reason }),
  judgePhoto: z.strictObject({ version, photoId: Id, verdict: z.enum(PHOTO_VERDICTS) }),
} as const;
