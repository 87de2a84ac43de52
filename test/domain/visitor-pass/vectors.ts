import { ed25519 } from '@noble/curves/ed25519';
import { sha512 } from '@noble/hashes/sha2';
import { encodePass } from '../../../src/domain/visitor-pass';
import { keyPairOf } from './node-crypto';
import { visitorPass } from './passes';

/*
 * Signatures on which implementations of Ed25519 are known to differ, for both of ours: the server's and the gate's.
 */
export interface SignatureVector {
  readonly name: string;
  readonly signature: Uint8Array;
  readonly message: Uint8Array;
  readonly publicKey: Uint8Array;
  readonly holds: boolean;
}

const { Point } = ed25519;
const L = Point.Fn.ORDER;
const P = Point.Fp.ORDER;
const key = keyPairOf(7);
const message = encodePass(visitorPass());
const signature = key.sign(message);
const R = signature.slice(0, 32);
const S = numberOf(signature.slice(32));

/** The eight points of small order, each as the curve encodes it. */
export const SMALL_ORDER_KEYS: readonly Uint8Array[] = smallOrderPoints().map((point) => point.toBytes());

/** Ways to write a `y` that is not below p; the first two are points of small order. */
const UNREDUCED_KEYS: readonly Uint8Array[] = [P, P + 1n, P + 3n, P + 4n, P + 18n, (1n << 255n) - 1n]
  .map(bytesOf)
  .flatMap((bytes) => [bytes, withSign(bytes)]);

const flip = (bytes: Uint8Array, bit: number) => {
  const changed = bytes.slice();
  changed[bit >> 3] = (changed[bit >> 3] as number) ^ (1 << (bit & 7));
  return changed;
};

const rfc8032 = (secret: string, text: string, expected: string): SignatureVector => ({
  name: `RFC 8032 7.1, a message of ${text.length / 2} bytes`,
  publicKey: ed25519.getPublicKey(hex(secret)),
  message: hex(text),
  signature: hex(expected),
  holds: true,
});

const forKey = (name: string, publicKey: Uint8Array, change: Uint8Array = signature): SignatureVector => ({
  name,
  publicKey,
  message,
  signature: change,
  holds: false,
});

const forSignature = (name: string, change: Uint8Array): SignatureVector =>
  forKey(name, key.publicKey, change);

export const SIGNATURE_VECTORS: readonly SignatureVector[] = [
  { name: 'a good one', signature, message, publicKey: key.publicKey, holds: true },
  rfc8032(
    '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60',
    '',
    'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
  ),
  rfc8032(
    '4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb',
    '72',
    '92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00',
  ),
  rfc8032(
    'c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7',
    'af82',
    '6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a',
  ),

  // Malleated: S + nL is the same number to whoever does not look.
  ...[1n, 2n, 7n, 14n].map((n) => forSignature(`S + ${n}L`, joined(R, bytesOf(S + n * L)))),
  ...[5, 6, 7].map((bit) => forSignature(`bit ${bit} of the last byte of S`, flip(signature, 63 * 8 + bit))),
  forSignature('L − S', joined(R, bytesOf(L - S))),
  forSignature('S = 0', joined(R, bytesOf(0n))),
  forSignature('S = L', joined(R, bytesOf(L))),
  forSignature('−R', joined(withSign(R), bytesOf(S))),
  forSignature('R and S exchanged', joined(signature.slice(32), R)),

  // Wrong lengths.
  ...[0, 1, 32, 63].map((length) =>
    forSignature(`a signature of ${length} bytes`, signature.slice(0, length)),
  ),
  forSignature('a signature of 65 bytes', joined(signature, Uint8Array.of(0))),
  ...[0, 31].map((length) => forKey(`a key of ${length} bytes`, key.publicKey.slice(0, length))),
  forKey('a key of 33 bytes', joined(key.publicKey, Uint8Array.of(0))),

  // Keys for which anybody can sign: R = [S]B holds for one message in eight, or for each.
  ...SMALL_ORDER_KEYS.flatMap((small, index) =>
    SMALL_ORDER_KEYS.map((r, other) =>
      forKey(`a key of small order ${index} with R of small order ${other}`, small, joined(r, bytesOf(0n))),
    ),
  ),
  ...SMALL_ORDER_KEYS.map((small, index) =>
    forKey(
      `a key of small order ${index}, R = [S]B`,
      small,
      joined(Point.BASE.multiply(5n).toBytes(), bytesOf(5n)),
    ),
  ),
  ...UNREDUCED_KEYS.map((odd, index) => forKey(`a key that is not reduced, ${index}`, odd)),
  ...UNREDUCED_KEYS.map((odd, index) =>
    forKey(`a key that is not reduced, ${index}, R = [S]B`, odd, joined(Point.BASE.toBytes(), bytesOf(1n))),
  ),
  ...UNREDUCED_KEYS.map((odd, index) =>
    forSignature(`R that is not reduced, ${index}`, joined(odd, bytesOf(S))),
  ),
  forKey('no point of the curve', bytesOf(2n)),
  forKey('the key of somebody else', keyPairOf(8).publicKey),
  forKey('the key with its sign turned', withSign(key.publicKey)),

  // With a part of small order in R or in the key: with the cofactor it holds, without it does not, or not always.
  ...smallOrderPoints().slice(1).flatMap(mixed),
];

/** Whoever has the secret can make such signatures: for each way to put a point of small order into R or the key. */
function mixed(torsion: InstanceType<typeof Point>, index: number): SignatureVector[] {
  const a = 123_456_789n;
  const r = 987_654_321n;
  const vectors: SignatureVector[] = [];
  for (const [where, keyTorsion, rTorsion] of [
    ['R', Point.ZERO, torsion],
    ['the key', torsion, Point.ZERO],
    ['both', torsion, torsion],
  ] as const) {
    const publicKey = Point.BASE.multiply(a).add(keyTorsion).toBytes();
    const encodedR = Point.BASE.multiply(r).add(rTorsion).toBytes();
    for (let text = 0; text < 8; text += 1) {
      const signed = Uint8Array.of(text);
      const k = numberOf(sha512(joined(encodedR, publicKey, signed))) % L;
      const right = Point.BASE.multiply(r).add(rTorsion);
      const left = Point.BASE.multiply((r + k * a) % L).subtract(
        Point.fromBytes(publicKey).multiplyUnsafe(k),
      );
      vectors.push({
        name: `a part of small order ${index + 1} in ${where}, message ${text}`,
        publicKey,
        message: signed,
        signature: joined(encodedR, bytesOf((r + k * a) % L)),
        holds: left.equals(right),
      });
    }
  }
  return vectors;
}

function smallOrderPoints(): InstanceType<typeof Point>[] {
  // A point of order eight, and its multiples.
  const generator = Point.fromBytes(hex('26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05'));
  const points = [Point.ZERO];
  for (let i = 1; i < 8; i += 1) points.push((points.at(-1) as InstanceType<typeof Point>).add(generator));
  return points;
}

function withSign(bytes: Uint8Array): Uint8Array {
  const changed = bytes.slice();
  changed[31] = (changed[31] as number) ^ 0x80;
  return changed;
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

function hex(text: string): Uint8Array {
  return Uint8Array.from(Buffer.from(text, 'hex'));
}

function numberOf(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString('hex') || '0'}`);
}

function bytesOf(value: bigint): Uint8Array {
  return Uint8Array.from(Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse());
}
