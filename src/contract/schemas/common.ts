import * as z from 'zod/mini';
import { NOTICE_VERSION } from '../../domain/privacy/purposes';

/** 2100-01-01T00:00+08:00, beyond which nobody here promises anything. */
const LAST_INSTANT_MS = 4_102_416_000_000;

// Control characters have no place in what people write, and PostgreSQL refuses NUL; line breaks and tabs may stay.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it keeps out.
const NO_CONTROL_CHARACTERS = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]*$/;

/** An identifier made by the application. */
export const Id = z
  .string()
  .check(z.regex(/^[A-Za-z0-9_-]{1,64}$/), z.meta({ examples: ['0198c2f4-7a10-7cc3-9d3e-5b8f0a1c2d3e'] }));

/** Marks that turn round whatever stands beside them, on the reader's screen and not only in the text itself. */
const TURNING_MARKS = /[\u202a-\u202e\u2066-\u2069]/g;
/** Nothing to see: blanks, and characters that have no width. */
const NOTHING_TO_SEE = /^[\s\p{Default_Ignorable_Code_Point}]*$/u;

/** Half a character, as a careless cut leaves it, becomes `\ufffd`: its other half is lost, the words around it are not. */
export const wholeCharacters = z.overwrite((text: string) => text.toWellFormed());

const asKept = z.overwrite((text: string) => {
  const kept = text.replace(TURNING_MARKS, '');
  return NOTHING_TO_SEE.test(kept) ? '' : kept.trim();
});

/** What is measured is what was sent: the published schema knows nothing of trimming. */
const written = (max: number, example: string) =>
  z
    .string()
    .check(
      z.maxLength(max),
      z.regex(NO_CONTROL_CHARACTERS),
      wholeCharacters,
      asKept,
      z.meta({ examples: [example] }),
    );

/** Words that a person writes: trimmed, not empty to the eye, and not longer than `max` characters. */
export const words = (max: number, example: string) => written(max, example).check(z.minLength(1));

/** As `words`, but may be left empty. */
export const optionalWords = (max: number, example = '') => written(max, example);

/** A whole number as an address carries it: digits, and nothing else that `Number` reads (`0x10`, `1e1`, blanks). */
export const wholeNumber = (least: number, most: number) =>
  z.pipe(
    z.transform((text: unknown) =>
      typeof text === 'string' && /^\d{1,15}$/.test(text) ? Number(text) : text,
    ),
    z.int().check(z.gte(least), z.lte(most)),
  );

/** An instant as an address carries it. */
export const instantInAddress = wholeNumber(0, LAST_INSTANT_MS);

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

export const Limit = z._default(wholeNumber(1, 50), 20);
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

/** A version of the privacy notice. */
export const NoticeVersion = z.int().check(z.gte(1), z.lte(10_000), z.meta({ examples: [NOTICE_VERSION] }));
