import { bytesOfHex, sameBytes } from './bytes';

/** The two functions that a pass needs; the server's are Node's, the app's come from a small library. */
export interface PassCrypto {
  /** Ed25519 over bytes as RFC 8032 checks them one at a time: `R` must be exactly what `[S]B − [k]A` encodes to. */
  verify(signature: Uint8Array, message: Uint8Array, publicKey: Uint8Array): boolean;
  hmacSha256(key: Uint8Array, message: Uint8Array): Uint8Array;
}

/**
 * Whether a signature holds. What implementations of Ed25519 differ about is settled here, before either is asked:
 * lengths, keys of small order (for which anyone can sign), keys and signatures that are written in a second way.
 */
export function signatureHolds(
  crypto: Pick<PassCrypto, 'verify'>,
  signature: Uint8Array,
  message: Uint8Array,
  publicKey: Uint8Array,
): boolean {
  if (signature.length !== 64 || publicKey.length !== 32) return false;
  if (
    !isBelow(withoutSign(publicKey), FIELD) ||
    SMALL_ORDER.some((y) => sameBytes(y, withoutSign(publicKey)))
  )
    return false;
  if (!isBelow(withoutSign(signature.slice(0, 32)), FIELD) || !isBelow(signature.slice(32), GROUP_ORDER))
    return false;
  return crypto.verify(signature, message, publicKey);
}

/* Numbers of 32 bytes, the least significant first, as Ed25519 writes them. */

/** p = 2²⁵⁵ − 19 */
const FIELD = hex('edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f');
/** L = 2²⁵² + 27742317777372353535851937790883648493 */
const GROUP_ORDER = hex('edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010');
/** y of the eight points of small order, each of which is there for both signs of x. */
const SMALL_ORDER = [
  hex('0100000000000000000000000000000000000000000000000000000000000000'),
  hex('ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f'),
  hex('0000000000000000000000000000000000000000000000000000000000000000'),
  hex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'),
  hex('c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a'),
];

function hex(text: string): Uint8Array {
  return bytesOfHex(text) as Uint8Array;
}

function withoutSign(encoded: Uint8Array): Uint8Array {
  const y = encoded.slice();
  y[31] = (y[31] as number) & 0x7f;
  return y;
}

function isBelow(a: Uint8Array, b: Uint8Array): boolean {
  for (let i = 31; i >= 0; i -= 1) {
    if (a[i] !== b[i]) return (a[i] as number) < (b[i] as number);
  }
  return false;
}
