import * as z from 'zod/mini';

export const Health = z.object({ status: z.enum(['ok', 'unavailable']), version: z.string() });
