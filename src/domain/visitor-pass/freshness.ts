import { CLOCK_TOLERANCE, type Instant, SECOND } from '../time';
import { decodeBase45, encodeBase45 } from './base45';
import { bytesOfHex, concatBytes, sameBytes } from './bytes';
import type { PassCrypto } from './crypto';
import { PASS_FRESHNESS_BYTES } from './payload';

/*
 * A live pass changes while it is shown, so that a picture of it is no pass. Its holder has a secret of this one pass;
 * a gate makes the same secret from the community's key and the pass id, and so needs no list of secrets.
 */

type Hmac = PassCrypto['hmacSha256'];

/** How long a freshness is shown before the next one comes. */
export const FRESHNESS_STEP = 15 * SECOND;

const STEPS_TOLERATED = CLOCK_TOLERANCE / FRESHNESS_STEP;

/** The secret of one pass, for whoever holds it: 32 bytes. `passId` is hexadecimal. */
export function passSecretOf(hmac: Hmac, freshnessKey: Uint8Array, passId: string): Uint8Array {
  return hmac(freshnessKey, idBytes(passId));
}

/** What a live pass shows at an instant: 4 bytes. */
export function freshnessAt(hmac: Hmac, secret: Uint8Array, passId: string, at: Instant): Uint8Array {
  return codeOfStep(hmac, secret, passId, stepAt(at));
}

/** The text of a live pass as it is shown at an instant: the signed pass with its freshness after it. */
export function freshen(hmac: Hmac, sealed: string, secret: Uint8Array, passId: string, at: Instant): string {
  const bytes = decodeBase45(sealed);
  if (!bytes) throw new RangeError('not a sealed pass');
  return encodeBase45(concatBytes(bytes, freshnessAt(hmac, secret, passId, at)));
}

/** Whether a freshness is of now, as far as two honest clocks can differ. */
export function isFresh(
  hmac: Hmac,
  secret: Uint8Array,
  passId: string,
  shown: Uint8Array,
  at: Instant,
): boolean {
  const now = stepAt(at);
  for (let away = 0; away <= STEPS_TOLERATED; away += 1) {
    // What is nearest is likeliest: a good clock is done after one.
    if (sameBytes(shown, codeOfStep(hmac, secret, passId, now - away))) return true;
    if (away > 0 && sameBytes(shown, codeOfStep(hmac, secret, passId, now + away))) return true;
  }
  return false;
}

function stepAt(at: Instant): number {
  return Math.floor(at / FRESHNESS_STEP);
}

function codeOfStep(hmac: Hmac, secret: Uint8Array, passId: string, step: number): Uint8Array {
  return hmac(secret, concatBytes(u64(step), idBytes(passId))).slice(0, PASS_FRESHNESS_BYTES);
}

function u64(value: number): Uint8Array {
  const bytes = new Uint8Array(8);
  for (let i = 7, rest = value; i >= 0; i -= 1, rest = Math.floor(rest / 256)) bytes[i] = rest % 256;
  return bytes;
}

function idBytes(passId: string): Uint8Array {
  const bytes = bytesOfHex(passId);
  if (!bytes) throw new RangeError('a pass id is hexadecimal');
  return bytes;
}
