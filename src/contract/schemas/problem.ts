import * as z from 'zod/mini';

/** RFC 9457 problem details with a stable code and, for bad input, the fields. */
export const Problem = z.object({
  type: z.string().check(z.meta({ examples: ['urn:three-windows:problem:wrongState'] })),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  /** Names the log line, so that a report by telephone can be found again. */
  requestId: z.string(),
  errors: z.optional(z.array(z.object({ path: z.string(), message: z.string() }))),
  details: z.optional(z.record(z.string(), z.unknown())),
});
export type Problem = z.infer<typeof Problem>;
