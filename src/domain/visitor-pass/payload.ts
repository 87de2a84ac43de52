import { type Instant, MINUTE, SECOND } from '../time';
import { decodeBase45, encodeBase45 } from './base45';
import { bytesOfHex, concatBytes, hexOf } from './bytes';

/*
 * A pass, version 1, big-endian; nothing of it is about a person:
 *
 *   version 1 · key id 1 · community 4 · pass id 10 · not before, seconds, 4 · duration, minutes, 2 · most uses 1 ·
 *   weekdays 1 · day from 1 · day to 1 · gate 1 · flags 1                                             = 28 bytes
 *   Ed25519 signature of those 28                                                                     = 92 bytes
 *   freshness, on a live pass while it is shown, 4                                                    = 96 bytes
 *
 * In base45 that is 138 or 144 characters: a QR code of version 6 at ECC M holds 154.
 */
export const PASS_VERSION = 1;
export const PASS_BODY_BYTES = 28;
export const PASS_SIGNATURE_BYTES = 64;
export const PASS_FRESHNESS_BYTES = 4;

const SEALED_BYTES = PASS_BODY_BYTES + PASS_SIGNATURE_BYTES;
const LIVE_BYTES = SEALED_BYTES + PASS_FRESHNESS_BYTES;

const QUARTERS_OF_DAY = 96;
const EVERY_DAY = 0b111_1111;
const STATIC_FLAG = 0b1;

/** A printed pass, or a picture of one, is good for so long at most, from its beginning. */
export const STATIC_PASS_MINUTES = 120;

/** What a visitor's pass says. */
export interface VisitorPass {
  /** The key that signed it, 0..255. */
  readonly keyId: number;
  /** The first four bytes of the SHA-256 of the community's id, in hexadecimal. */
  readonly community: string;
  /** Ten random bytes in hexadecimal. */
  readonly passId: string;
  /** From when it is good: a whole second. */
  readonly notBefore: Instant;
  /** 1..65535. */
  readonly durationMinutes: number;
  /** How often somebody may come in with it, 1..255; 0 as often as they like within the window. */
  readonly maxUses: number;
  /** ISO weekdays (Monday is 1) on which it is good; none means every day. */
  readonly weekdays: readonly number[];
  /** Quarter hours of the day in Asia/Shanghai between which it is good: 0 and 96 are the whole day. */
  readonly dayStart: number;
  readonly dayEnd: number;
  /** The gate that alone may let it in while it is offline: two gates without a network cannot know of each other. */
  readonly gate: number;
  /** Printed, or sent on as a picture: it shows no freshness, and is good for two hours at most. */
  readonly isStatic: boolean;
}

/** A pass as it was read: what it says, the bytes that were signed, the signature and, where shown, the freshness. */
export interface ReadPass {
  readonly pass: VisitorPass;
  readonly body: Uint8Array;
  readonly signature: Uint8Array;
  readonly freshness: Uint8Array | null;
}

/** When a pass ends, its last instant excluded. */
export function notAfterOf(pass: VisitorPass): Instant {
  return pass.notBefore + pass.durationMinutes * MINUTE;
}

/** The same pass as it may be printed or sent on as a picture: good for its first two hours at most. */
export function asStatic(pass: VisitorPass): VisitorPass {
  return { ...pass, isStatic: true, durationMinutes: Math.min(pass.durationMinutes, STATIC_PASS_MINUTES) };
}

/**
 * The 28 bytes that are signed.
 * @throws RangeError for a pass that does not fit in them, or that reads back as another one
 */
export function encodePass(pass: VisitorPass): Uint8Array {
  const seconds = pass.notBefore / SECOND;
  const body = Uint8Array.from([
    PASS_VERSION,
    pass.keyId,
    ...hexBytes(pass.community, 4),
    ...hexBytes(pass.passId, 10),
    ...[24, 16, 8, 0].map((shift) => (seconds >>> shift) & 0xff),
    pass.durationMinutes >>> 8,
    pass.durationMinutes & 0xff,
    pass.maxUses,
    weekdayBits(pass.weekdays),
    pass.dayStart,
    pass.dayEnd,
    pass.gate,
    pass.isStatic ? STATIC_FLAG : 0,
  ]);
  const readBack = decodeBody(body);
  if (!readBack || !isSamePass(readBack, pass)) throw new RangeError('a pass that 28 bytes cannot hold');
  return body;
}

/** A signed pass as the text of its QR code; a live one gets its freshness in `freshen`. */
export function sealPass(body: Uint8Array, signature: Uint8Array): string {
  if (body.length !== PASS_BODY_BYTES || signature.length !== PASS_SIGNATURE_BYTES)
    throw new RangeError('a pass is 28 bytes and a signature of 64');
  return encodeBase45(concatBytes(body, signature));
}

/** Reads the text of a QR code, or null where it is no pass of this version: nothing is guessed, nothing left over. */
export function readPass(text: string): ReadPass | null {
  const bytes = decodeBase45(withLostBlank(text));
  if (!bytes || (bytes.length !== SEALED_BYTES && bytes.length !== LIVE_BYTES)) return null;
  const body = bytes.slice(0, PASS_BODY_BYTES);
  const pass = decodeBody(body);
  const freshness = bytes.length === LIVE_BYTES ? bytes.slice(SEALED_BYTES) : null;
  if (!pass || (pass.isStatic && freshness)) return null;
  return { pass, body, signature: bytes.slice(PASS_BODY_BYTES, SEALED_BYTES), freshness };
}

/**
 * With some keys (the fifth is the first) a pass begins with a blank, which hand scanners, fields and schemas take away.
 * No other blank of a pass stands at its edge: the last letter of three is never one.
 */
function withLostBlank(text: string): string {
  return text.length % 3 === 2 ? ` ${text}` : text;
}

function decodeBody(body: Uint8Array): VisitorPass | null {
  const byte = (index: number) => body[index] as number;
  const flags = byte(27);
  const weekdays = byte(23);
  const pass: VisitorPass = {
    keyId: byte(1),
    community: hexOf(body.slice(2, 6)),
    passId: hexOf(body.slice(6, 16)),
    notBefore: (byte(16) * 0x1_00_00_00 + byte(17) * 0x1_00_00 + byte(18) * 0x1_00 + byte(19)) * SECOND,
    durationMinutes: byte(20) * 0x1_00 + byte(21),
    maxUses: byte(22),
    weekdays: [1, 2, 3, 4, 5, 6, 7].filter((day) => weekdays & (1 << (day - 1))),
    dayStart: byte(24),
    dayEnd: byte(25),
    gate: byte(26),
    isStatic: flags === STATIC_FLAG,
  };
  const sound =
    byte(0) === PASS_VERSION &&
    flags <= STATIC_FLAG &&
    weekdays <= EVERY_DAY &&
    pass.durationMinutes > 0 &&
    pass.dayStart < pass.dayEnd &&
    pass.dayEnd <= QUARTERS_OF_DAY &&
    !(pass.isStatic && pass.durationMinutes > STATIC_PASS_MINUTES);
  return sound ? pass : null;
}

function weekdayBits(weekdays: readonly number[]): number {
  return weekdays.reduce((bits, day) => bits | (1 << (day - 1)), 0);
}

function hexBytes(text: string, length: number): Uint8Array {
  const bytes = bytesOfHex(text);
  if (bytes?.length !== length) throw new RangeError(`not ${length} bytes in hexadecimal`);
  return bytes;
}

function isSamePass(a: VisitorPass, b: VisitorPass): boolean {
  return (
    a.keyId === b.keyId &&
    a.notBefore === b.notBefore &&
    a.durationMinutes === b.durationMinutes &&
    a.maxUses === b.maxUses &&
    a.dayStart === b.dayStart &&
    a.dayEnd === b.dayEnd &&
    a.gate === b.gate &&
    a.weekdays.length === b.weekdays.length &&
    a.weekdays.every((day) => b.weekdays.includes(day))
  );
}
