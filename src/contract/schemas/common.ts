import * as z from 'zod/mini';

// Control characters have no place in what people write, and PostgreSQL refuses NUL; line breaks and tabs may stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it keeps out.
const NO_CONTROL_CHARACTERS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/** An identifier made by the application. */
export const Id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/), z.meta({ examples: ['0198c2f4-7a10-7cc3-9d3e-5b8f0a1c2d3e'] }));

/** Words that a person writes: trimmed, neither empty nor longer than `max` characters. */
export const words = (max: number, example: string) =>
  z
    .string()
    .check(
      z.trim(),
      z.minLength(1),
      z.maxLength(max),
      z.regex(NO_CONTROL_CHARACTERS),
      z.meta({ examples: [example] }),
    );

/** As `words`, but may be left empty. */
export const optionalWords = (max: number, example = '') =>
  z
    .string()
    .check(z.trim(), z.maxLength(max), z.regex(NO_CONTROL_CHARACTERS), z.meta({ examples: [example] }));

/** Milliseconds since 1970-01-01T00:00:00Z. */
export const InstantMs = z.int().check(z.gte(0), z.meta({ examples: [1787540400000] }));

/** A civil date in Asia/Shanghai. */
export const IsoDay = z.iso.date().check(z.meta({ examples: ['2026-08-24'] }));

/** `HH:mm` in Asia/Shanghai. */
export const TimeOfDay = z
  .string()
  .check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/), z.meta({ examples: ['08:00'] }));

/** A mainland mobile number. */
export const Phone = z.string().check(z.regex(/^1[3-9]\d{9}$/), z.meta({ examples: ['13800001201'] }));

export const PhotoIds = z.array(Id).check(z.maxLength(9), z.meta({ examples: [[]] }));

export const Limit = z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(50)), 20);
export const Cursor = z.optional(z.string().check(z.regex(/^[A-Za-z0-9_-]{1,200}$/)));

/** A date and time that the business calendar made. */
export const Promised = z.object({
  dueAt: InstantMs,
  /** False when it falls in a year whose legal holidays are not known yet. */
  certain: z.boolean(),
});

/** A person as others see them. */
export const PersonRef = z.object({ id: Id, name: z.string() });

export const Empty = z.object({});
export const IdParams = z.strictObject({ id: Id });
export const NoBody = z.optional(z.nullable(z.strictObject({})));
