import * as z from 'zod/mini';
import { KINDS } from '../../domain/service-request/kinds';
import { Cursor, Id, InstantMs, instantInAddress, Limit } from './common';

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

/** A photo that a machine could not judge, with the request that it belongs to. */
export const DoubtfulPhoto = z.object({
  photo: Photo,
  request: z.object({ id: Id, serial: z.int(), kind: z.enum(KINDS), matter: z.string() }),
  sentAt: InstantMs,
});
export type DoubtfulPhoto = z.infer<typeof DoubtfulPhoto>;
export const DoubtfulPhotoQuery = z.strictObject({ limit: Limit, cursor: Cursor });
export const DoubtfulPhotos = z.object({
  photos: z.array(DoubtfulPhoto),
  nextCursor: z.nullable(z.string()),
  /** How many wait in all. */
  total: z.int(),
  now: InstantMs,
});
