import * as z from 'zod/mini';
import { Id, instantInAddress } from './common';

/** A stored photo with addresses that are signed and run out. */
export const Photo = z.object({
  id: Id,
  url: z.string(),
  thumbUrl: z.string(),
  /** Shown to its sender and to staff only, for the time being. */
  underReview: z.optional(z.boolean()),
});
export type Photo = z.infer<typeof Photo>;

export const PhotoQuery = z.strictObject({
  community: Id,
  size: z._default(z.enum(['full', 'thumb']), 'full'),
  expires: instantInAddress,
  signature: z.string().check(z.regex(/^[A-Za-z0-9_-]{10,100}$/)),
});
