import { edwards } from '@noble/curves/abstract/edwards';
import { hmac } from '@noble/hashes/hmac';
import { sha256, sha512 } from '@noble/hashes/sha2';
import { concatBytes, type PassCrypto } from '../../domain/visitor-pass';

/**
 * Edwards25519 (RFC 8032, 5.1) in the library's arithmetic. Its ready-made `ed25519` makes hashes to the curve as it
 * loads, with TextEncoder, which WeChat lacks; and it would be twice the size.
 */
const Point = edwards(
  {
    p: BigInt('0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed'),
    n: BigInt('0x1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed'),
    h: BigInt(8),
    a: BigInt('0x7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec'),
    d: BigInt('0x52036cee2b6ffe738cc740797779e89800700a4d4141d8ab75eb4dca135978a3'),
    Gx: BigInt('0x216936d3cd6e53fec0a4e231fdd6dc5c692cc7609525a7b2c9562d608f25d51a'),
    Gy: BigInt('0x6666666666666666666666666666666666666666666666666666666666666658'),
  },
  { FpFnLE: true },
);

/**
 * The cryptography of a pass without a network: WeChat has none of its own. Only the gate carries it.
 *
 * The library's `verify` multiplies by the cofactor and so accepts signatures that Node refuses. This is the equation
 * of RFC 8032 without it: the same verdict as the server's, for every input.
 */
export const passCrypto: PassCrypto = {
  verify(signature, message, publicKey) {
    try {
      const r = signature.slice(0, 32);
      const s = littleEndian(signature.slice(32));
      const k = littleEndian(sha512(concatBytes(r, publicKey, message))) % Point.Fn.ORDER;
      // [S]B − [k]A
      const a = Point.fromBytes(publicKey).negate();
      const expected = Point.BASE.multiplyUnsafe(s).add(a.multiplyUnsafe(k)).toBytes();
      return expected.every((byte, index) => byte === r[index]);
    } catch {
      // No point of the curve, or a scalar that is not reduced.
      return false;
    }
  },
  hmacSha256: (key, message) => hmac(sha256, key, message),
};

/** Computes what every verification needs of the curve, so that the first visitor does not wait for it. */
export function warmUp(): void {
  Point.BASE.multiplyUnsafe(Point.Fn.ORDER - BigInt(1));
}

function littleEndian(bytes: Uint8Array): bigint {
  let digits = '';
  for (const byte of bytes) digits = byte.toString(16).padStart(2, '0') + digits;
  return BigInt(`0x${digits}`);
}
