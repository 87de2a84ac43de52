import { ed25519 } from '@noble/curves/ed25519';
import fc from 'fast-check';
import { passCrypto } from '../../../src/app/gate/pass-crypto';
import { decodeBase45, encodeBase45, judgePass, signatureHolds } from '../../../src/domain/visitor-pass';
import { tuesday } from '../support/times';
import { keyPairOf, nodeCrypto } from './node-crypto';
import { knowledge, sealed, shownAt, visitorPass } from './passes';
import { SIGNATURE_VECTORS, SMALL_ORDER_KEYS } from './vectors';

describe('the gate and the server give the same verdict', () => {
  it.each(SIGNATURE_VECTORS)('$name', ({ signature, message, publicKey, holds }) => {
    expect(signatureHolds(nodeCrypto, signature, message, publicKey)).toBe(holds);
    expect(signatureHolds(passCrypto, signature, message, publicKey)).toBe(holds);
  });

  it('on some 200 signatures of each kind, with and without a fault in them', () => {
    const byte = fc.nat(255);
    fc.assert(
      fc.property(
        byte,
        fc.uint8Array({ maxLength: 40 }),
        fc.constantFrom('none', 'signature', 'message', 'key', 'random'),
        fc.nat(511),
        (seed, message, fault, bit) => {
          const pair = keyPairOf(seed);
          const parts = { signature: pair.sign(message), message: message.slice(), key: pair.publicKey };
          if (fault === 'signature' || fault === 'key' || fault === 'message') flip(parts[fault], bit);
          if (fault === 'random') parts.signature.fill(bit & 255);
          const said = signatureHolds(passCrypto, parts.signature, parts.message, parts.key);
          expect(said).toBe(signatureHolds(nodeCrypto, parts.signature, parts.message, parts.key));
          if (fault === 'none') expect(said).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('on a pass with any single bit turned', () => {
    const at = tuesday('15:00');
    const bytes = decodeBase45(shownAt(at)) as Uint8Array;
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const text = encodeBase45(flip(bytes.slice(), bit));
      const verdict = judgePass(text, knowledge(), at, passCrypto);
      expect(verdict).toEqual(judgePass(text, knowledge(), at, nodeCrypto));
      expect(verdict.type).not.toBe('admit');
    }
  });

  it('on the same HMAC, whatever the length of key and message', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 150 }), fc.uint8Array({ maxLength: 150 }), (key, message) => {
        expect(passCrypto.hmacSha256(key, message)).toEqual(nodeCrypto.hmacSha256(key, message));
      }),
    );
  });
});

describe('what the gate accepts', () => {
  it('the library’s own strict verification accepts, too', () => {
    for (const { signature, message, publicKey, holds } of SIGNATURE_VECTORS) {
      if (holds) expect(ed25519.verify(signature, message, publicKey, { zip215: false })).toBe(true);
    }
  });

  it('is never signed by a key of small order', () => {
    expect(new Set(SMALL_ORDER_KEYS.map((key) => Buffer.from(key).toString('hex'))).size).toBe(8);
    for (const key of SMALL_ORDER_KEYS) {
      expect(signatureHolds({ verify: () => true }, new Uint8Array(64), new Uint8Array(), key)).toBe(false);
    }
  });

  it('is a pass that the server signed', () => {
    const at = tuesday('15:00');
    expect(judgePass(shownAt(at), knowledge(), at, passCrypto)).toEqual({
      type: 'admit',
      pass: visitorPass(),
    });
    expect(judgePass(sealed(visitorPass(), keyPairOf(8)), knowledge(), at, passCrypto).type).toBe('forged');
  });
});

function flip(bytes: Uint8Array, bit: number): Uint8Array {
  if (bytes.length === 0) return bytes;
  const index = (bit >> 3) % bytes.length;
  bytes[index] = (bytes[index] as number) ^ (1 << (bit & 7));
  return bytes;
}
