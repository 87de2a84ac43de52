import * as z from 'zod/mini';
import { ROLES } from '../../domain/access/actor';
import { PURPOSES } from '../../domain/privacy/purposes';
import { KINDS } from '../../domain/service-request/kinds';
import { STATUSES } from '../../domain/service-request/state';
import { PURPOSES as PURPOSES_OF_VISITS } from '../../domain/visit/kinds';
import { Cursor, Id, InstantMs, IsoDay, Limit, NoticeVersion } from './common';

export const Consent = z.object({
  purpose: z.enum(PURPOSES),
  version: z.int(),
  givenAt: InstantMs,
});

/** The privacy notice, as it counts on this server. */
export const PrivacyNotice = z.object({
  version: z.int(),
  date: IsoDay,
  /** Who is responsible, and how they are reached: one for each company here. */
  companies: z.array(z.object({ name: z.string(), hotline: z.string() })),
  purposes: z.array(
    z.object({
      purpose: z.enum(PURPOSES),
      title: z.string(),
      why: z.string(),
      /** What does not work without it. */
      refusing: z.string(),
    }),
  ),
  items: z.array(
    z.object({
      id: z.string(),
      what: z.string(),
      /** Null for what arises from use. */
      purpose: z.nullable(z.enum(PURPOSES)),
      why: z.string(),
      kept: z.string(),
      seenBy: z.string(),
      afterDeletion: z.string(),
    }),
  ),
  /** Within how many working days an account is deleted at the latest. */
  deletionWorkingDays: z.int(),
  /** For how many days backups are kept, which still hold what was deleted since. */
  backupDays: z.int(),
});
export type PrivacyNotice = z.infer<typeof PrivacyNotice>;

export const GiveConsent = z.strictObject({
  purpose: z.enum(PURPOSES),
  /** The version that the person has before them. */
  noticeVersion: NoticeVersion,
});
export const WithdrawConsent = z.strictObject({ purpose: z.enum(PURPOSES) });

export const LookQuery = z.strictObject({ cursor: Cursor, limit: Limit });
export const Look = z.object({
  at: InstantMs,
  by: z.object({ name: z.string(), role: z.enum(ROLES) }),
  why: z.enum(['visit', 'callback', 'question']),
  /** The request in which it happened. */
  serviceRequestId: Id,
  serial: z.nullable(z.int()),
});
export const Looks = z.object({ looks: z.array(Look), nextCursor: z.nullable(z.string()) });

/** Everything that is kept about somebody, in words that they can read. */
export const MyData = z.object({
  /** What this is, in Chinese. */
  about: z.string(),
  exportedAt: z.string(),
  person: z.object({
    name: z.string(),
    title: z.nullable(z.string()),
    phone: z.string(),
    role: z.string(),
    community: z.string(),
    since: z.string(),
  }),
  rooms: z.array(
    z.object({
      room: z.string(),
      relation: z.string(),
      status: z.string(),
      requestedAt: z.string(),
      decidedAt: z.nullable(z.string()),
      note: z.nullable(z.string()),
    }),
  ),
  consents: z.array(
    z.object({
      purpose: z.string(),
      version: z.int(),
      givenAt: z.string(),
      withdrawnAt: z.nullable(z.string()),
    }),
  ),
  requests: z.array(
    z.object({
      serial: z.int(),
      kind: z.enum(KINDS),
      status: z.enum(STATUSES),
      room: z.nullable(z.string()),
      matter: z.string(),
      place: z.nullable(z.string()),
      preferredTime: z.nullable(z.string()),
      readBack: z.nullable(z.string()),
      receivedAt: z.string(),
      ratings: z.array(
        z.object({
          at: z.string(),
          service: z.object({ stars: z.int(), tags: z.array(z.string()), words: z.string() }),
          callback: z.nullable(z.object({ stars: z.int(), tags: z.array(z.string()), words: z.string() })),
        }),
      ),
      story: z.array(
        z.object({
          at: z.string(),
          what: z.string(),
          by: z.nullable(z.string()),
          said: z.nullable(z.string()),
          words: z.nullable(z.string()),
          photos: z.array(z.string()),
        }),
      ),
      receipt: z.nullable(z.string()),
    }),
  ),
  /** Whom they announced; who it was is null once that was erased. */
  visits: z.array(
    z.object({
      visitor: z.nullable(
        z.object({ name: z.string(), phone: z.nullable(z.string()), plate: z.nullable(z.string()) }),
      ),
      purpose: z.enum(PURPOSES_OF_VISITS),
      partySize: z.int(),
      registeredAt: z.string(),
      entries: z.array(z.object({ arrivedAt: z.string(), leftAt: z.nullable(z.string()) })),
    }),
  ),
  /** Since when their WeChat is bound here; null where it is not. */
  weChatSince: z.nullable(z.string()),
  /** Every photo that this person uploaded, with its address, which holds for an hour or two. */
  photos: z.array(z.object({ address: z.string(), uploadedAt: z.string(), sentWith: z.nullable(z.int()) })),
  looks: z.array(z.object({ at: z.string(), by: z.string(), role: z.string(), why: z.string() })),
  sessions: z.array(z.object({ since: z.string(), until: z.string(), endedAt: z.nullable(z.string()) })),
  deletions: z.array(
    z.object({ requestedAt: z.string(), dueAt: z.string(), cancelledAt: z.nullable(z.string()) }),
  ),
});
export type MyData = z.infer<typeof MyData>;

export const DeletionAnswer = z.object({
  /** `done`: nothing was open, and the account is gone with this answer. */
  status: z.enum(['done', 'scheduled']),
  dueAt: InstantMs,
  /** What is still being worked on; the account goes when it is closed, or at `dueAt`. */
  open: z.array(z.object({ id: Id, serial: z.int(), kind: z.enum(KINDS), matter: z.string() })),
});
