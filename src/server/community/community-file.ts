import * as z from 'zod/mini';
import { STAFF_ROLES } from '../../domain/access';
import { MOMENTS } from '../../domain/courtesy';

const Name = z.string().check(z.trim(), z.minLength(1), z.maxLength(40));
const Clock = z.string().check(z.regex(/^([01]\d|2[0-4]):[0-5]\d$/));
const Minutes = z.optional(z.int().check(z.gte(1), z.lte(100_000)));

/** What a company writes down about one community: the whole of it, each time. */
export const CommunityFile = z.strictObject({
  /** Stays for good: it leads every key in the store. */
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{1,31}$/)),
  name: Name,
  company: Name,
  hotline: Name,
  /** Only what differs from the standard: 8:00–12:00 and 13:00–17:00, and the standard's clocks. */
  hours: z.optional(z.strictObject({ spans: z.array(z.strictObject({ from: Clock, to: Clock })) })),
  serviceLevels: z.optional(
    z.strictObject({
      ringSeconds: Minutes,
      emergencyMinutes: Minutes,
      promisedReplyMinutes: Minutes,
      callbackDays: Minutes,
      callbackTries: Minutes,
      reopenDays: Minutes,
      busyFromWaiting: Minutes,
    }),
  ),
  departments: z.array(Name).check(z.minLength(1)),
  buildings: z.array(z.strictObject({ name: Name, rooms: z.array(Name) })),
  /** The gate posts, the main one first; their numbers are their places, and stay. */
  gates: z.optional(z.array(Name).check(z.maxLength(255))),
  staff: z.array(
    z.strictObject({
      name: Name,
      title: z.optional(z.enum(['ms', 'mr'])),
      phone: z.string().check(z.regex(/^1[3-9]\d{9}$/)),
      role: z.enum(STAFF_ROLES),
      department: Name,
    }),
  ),
  /** Forbidden phrases of the company's own, besides the standard's six (TEN-2). */
  taboos: z._default(
    z.array(z.strictObject({ phrase: Name, suggestion: z.string().check(z.minLength(1)) })),
    [],
  ),
  /** Reply templates of the company's own; they come before the standard's. */
  templates: z._default(
    z.array(z.strictObject({ moment: z.enum(MOMENTS), text: z.string().check(z.minLength(1)) })),
    [],
  ),
  /** Words that nothing submitted may hold, besides those that are refused everywhere. */
  screenedWords: z._default(z.array(Name), []),
});
export type CommunityFile = z.output<typeof CommunityFile>;
