import * as z from 'zod/mini';
import { ROLES } from '../../domain/access/actor';
import { BASE_PURPOSE, PURPOSES } from '../../domain/privacy/purposes';
import { Id, InstantMs, NoticeVersion, Phone, words } from './common';
import { Consent } from './privacy';

export const Community = z.object({
  id: Id,
  name: z.string(),
  company: z.string(),
  /** The 400 number on the front desk (ROOM-1). */
  hotline: z.string(),
});
export const Communities = z.object({ communities: z.array(Community) });

/** What the person agreed to; everything but the first is asked for when it is needed. */
export const PurposesAgreed = z._default(z.array(z.enum(PURPOSES)).check(z.maxLength(PURPOSES.length)), [
  BASE_PURPOSE,
]);

/** What stands for somebody's WeChat until their telephone is known. */
export const WeChatTicket = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{43}$/), z.meta({ examples: ['-'.repeat(43)] }));

export const SignInCodeRequest = z.strictObject({
  phone: Phone,
  /** The version of the privacy notice that the person agreed to just now; without it no code is sent. */
  noticeVersion: z.optional(NoticeVersion),
});
export const SignInCode = z.object({
  expiresAt: InstantMs,
  /** Only in demo mode: the code itself, so that the page can show it. */
  demoCode: z.optional(z.string()),
});

export const SignInRequest = z.strictObject({
  phone: Phone,
  code: z.string().check(z.regex(/^\d{6}$/), z.meta({ examples: ['246810'] })),
  /** Needed when the number is new, or known in several communities. */
  communityId: z.optional(Id),
  /** How a newcomer wants to be addressed. */
  name: z.optional(words(20, '李娟')),
  noticeVersion: z.optional(NoticeVersion),
  purposes: PurposesAgreed,
  /** What `signInWithWeChat` gave, to bind that WeChat to whoever signs in. One that has run out binds nothing. */
  weChatTicket: z.optional(WeChatTicket),
});

export const BoundRoom = z.object({
  bindingId: Id,
  roomId: Id,
  label: z.string().check(z.meta({ examples: ['3 栋 1201'] })),
  relation: z.enum(['owner', 'family', 'tenant']),
  status: z.enum(['pending', 'verified', 'declined']),
});

export const Me = z.object({
  id: Id,
  name: z.string(),
  /** How the product addresses them, e.g. 李女士. */
  address: z.string(),
  role: z.enum(ROLES),
  phone: z.string().check(z.meta({ examples: ['138****1201'] })),
  departmentName: z.nullable(z.string()),
  community: Community,
  /** Seconds that one ring of the waiting clock lasts (TEL-1). */
  ringSeconds: z.int(),
  rooms: z.array(BoundRoom),
  /** Members of the verified household, without the person themself. */
  household: z.array(z.object({ name: z.string(), roomLabel: z.string(), relation: z.string() })),
  /** How many things wait for this person: confirmations for a resident, jobs or queue for staff. */
  waiting: z.int(),
  /** What this person agrees to now, and to which version of the notice. */
  consents: z.array(Consent),
  /** The newest version of the notice: who agreed to an earlier one is asked again. */
  noticeVersion: z.int(),
  /** When this account will be deleted, if its owner has asked for it. */
  deletion: z.nullable(z.object({ requestedAt: InstantMs, dueAt: InstantMs })),
});
export type Me = z.infer<typeof Me>;

export const Session = z.object({ token: z.string(), expiresAt: InstantMs, me: Me });
export type Session = z.infer<typeof Session>;
