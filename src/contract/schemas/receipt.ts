import * as z from 'zod/mini';
import { InstantMs } from './common';

export const ReceiptParams = z.strictObject({
  hash: z
    .string()
    .check(
      z.regex(/^[0-9a-f]{64}$/),
      z.meta({ examples: ['9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'] }),
    ),
});

/** What a closing receipt covers; no names, no words: it is public to whoever holds the hash. */
export const Receipt = z.object({
  hash: z.string(),
  serial: z.int(),
  community: z.string(),
  kind: z.string(),
  receivedAt: InstantMs,
  closedAt: InstantMs,
  closeReason: z.string(),
  /** Every event that the hash covers, in order. */
  events: z.array(
    z.object({ seq: z.int(), type: z.string(), at: InstantMs, hash: z.string(), intact: z.boolean() }),
  ),
  /** Whether the request still is what its events were, those after the closing too. */
  intact: z.boolean(),
  /** The first event that was changed, removed, added or exchanged; null also where all hold and only what is stored beside them does not. */
  brokenAt: z.nullable(z.int()),
});
