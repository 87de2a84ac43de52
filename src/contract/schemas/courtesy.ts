import * as z from 'zod/mini';
import { COURTESY_WORDS, MOMENTS } from '../../domain/courtesy';
import { Id, instantInAddress, wholeCharacters } from './common';

export const MomentName = z.enum(MOMENTS);
const Word = z.enum(COURTESY_WORDS);

export const ReplyTemplateQuery = z.strictObject({
  /** Left out: the templates of every moment. */
  moment: z.optional(MomentName),
  serviceRequestId: z.optional(Id),
  /** The promise that a template should speak of, when the sender has chosen one. */
  promiseDueAt: z.optional(instantInAddress),
  departmentId: z.optional(Id),
  technicianId: z.optional(Id),
});
export const ReplyTemplates = z.object({
  templates: z.array(
    z.object({
      id: z.string(),
      moment: MomentName,
      /** Filled as far as the request tells; an unfilled blank stands as 【…】. */
      text: z.string(),
      unfilled: z.array(z.string()),
    }),
  ),
  /** Put in front by the server when missing: the first answer is late (TEL-1). */
  late: z.boolean(),
});

export const AssessRequest = z.strictObject({
  text: z
    .string()
    .check(z.maxLength(2000), wholeCharacters, z.meta({ examples: ['您好，请问有什么可以帮到您？'] })),
  moment: MomentName,
});
export const Assessment = z.object({
  present: z.array(Word),
  missing: z.array(Word),
  taboos: z.array(
    z.object({
      phrase: z.string(),
      found: z.string(),
      /** UTF-16 offsets into the text that was sent. */
      start: z.int(),
      end: z.int(),
      suggestion: z.string(),
    }),
  ),
  unfilled: z.array(z.string()),
});

export const Reply = z.object({
  text: z.string(),
  moment: MomentName,
  present: z.array(Word),
  missing: z.array(Word),
});
