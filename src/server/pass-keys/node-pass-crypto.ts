import {
  createHash,
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import type { PassCrypto } from '../../domain/visitor-pass';

/** What stands before 32 raw bytes to make them a key that Node reads (RFC 8410). */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');

/** Verifies passes with Node's own Ed25519. */
export const nodePassCrypto: PassCrypto = {
  verify(signature, message, publicKey) {
    try {
      const key = createPublicKey({
        key: Buffer.concat([PUBLIC_KEY_HEAD, publicKey]),
        format: 'der',
        type: 'spki',
      });
      return verify(null, message, key, signature);
    } catch {
      // Not a point of the curve.
      return false;
    }
  },
  hmacSha256: (key, message) => Uint8Array.from(createHmac('sha256', key).update(message).digest()),
};

/** A key that signs passes. */
export interface PassSigner {
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  /** 64 bytes. */
  sign(message: Uint8Array): Uint8Array;
}

/** The key that 32 secret bytes stand for. */
export function passSigner(seed: Uint8Array): PassSigner {
  const secret: KeyObject = createPrivateKey({
    key: Buffer.concat([PRIVATE_KEY_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  return {
    publicKey: Uint8Array.from(spki.subarray(PUBLIC_KEY_HEAD.length)),
    sign: (message) => Uint8Array.from(sign(null, message, secret)),
  };
}

/** The four bytes of a community in its passes, hexadecimal. */
export function communityCode(communityId: string): string {
  return createHash('sha256').update(communityId).digest('hex').slice(0, 8);
}
