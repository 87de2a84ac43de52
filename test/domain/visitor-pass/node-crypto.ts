import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  type KeyObject,
  sign as signWith,
  verify as verifyWith,
} from 'node:crypto';
import type { PassCrypto } from '../../../src/domain/visitor-pass';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');

/** Ed25519 and HMAC as Node has them. */
export const nodeCrypto: PassCrypto = {
  verify(signature, message, publicKey) {
    try {
      const key = createPublicKey({
        key: Buffer.concat([SPKI, publicKey]),
        format: 'der',
        type: 'spki',
      });
      return verifyWith(null, message, key, signature);
    } catch {
      return false;
    }
  },
  hmacSha256: (key, message) => new Uint8Array(createHmac('sha256', key).update(message).digest()),
};

/** A key pair that is the same in every run. */
export function keyPairOf(seed: number) {
  const secret = createPrivateKey({
    key: Buffer.concat([PKCS8, Buffer.alloc(32, seed)]),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    publicKey: rawPublicKey(secret),
    sign: (message: Uint8Array) => bytes(signWith(null, message, secret)),
  };
}

function rawPublicKey(secret: KeyObject): Uint8Array {
  return bytes(createPublicKey(secret).export({ format: 'der', type: 'spki' }).subarray(-32));
}

function bytes(buffer: Buffer): Uint8Array {
  return Uint8Array.from(buffer);
}
