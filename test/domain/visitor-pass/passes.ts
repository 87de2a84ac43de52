import {
  encodePass,
  freshen,
  judgePass,
  type PassKnowledge,
  passSecretOf,
  sealPass,
  type VisitorPass,
} from '../../../src/domain/visitor-pass';
import { tuesday } from '../support/times';
import { keyPairOf, nodeCrypto } from './node-crypto';

export const MAIN_GATE = 1;
export const SIDE_GATE = 2;

const TAOYUAN = 'a1b2c3d4';
const communityKey = keyPairOf(7);
export const FRESHNESS_KEY = Uint8Array.from(Buffer.alloc(32, 9));

/** A visit on Tuesday from 14:00 to 18:00, once, by the main gate. */
export function visitorPass(change: Partial<VisitorPass> = {}): VisitorPass {
  return {
    keyId: 1,
    community: TAOYUAN,
    passId: '00112233445566778899',
    notBefore: tuesday('14:00'),
    durationMinutes: 240,
    maxUses: 1,
    weekdays: [],
    dayStart: 0,
    dayEnd: 96,
    gate: MAIN_GATE,
    isStatic: false,
    ...change,
  };
}

/** The pass as it is kept: signed, not yet shown. */
export function sealed(pass: VisitorPass = visitorPass(), key = communityKey): string {
  const body = encodePass(pass);
  return sealPass(body, key.sign(body));
}

/** The pass as its holder shows it at an instant. */
export function shownAt(at: number, pass: VisitorPass = visitorPass()): string {
  const secret = passSecretOf(nodeCrypto.hmacSha256, FRESHNESS_KEY, pass.passId);
  return freshen(nodeCrypto.hmacSha256, sealed(pass), secret, pass.passId, at);
}

/** What the main gate knows: nothing against anybody. */
export function knowledge(change: Partial<PassKnowledge> = {}): PassKnowledge {
  return {
    community: TAOYUAN,
    keys: [
      {
        id: 1,
        publicKey: communityKey.publicKey,
        from: tuesday('00:00'),
        until: tuesday('00:00') + 90 * 86_400_000,
      },
    ],
    freshnessKey: FRESHNESS_KEY,
    revoked: new Set(),
    usesOf: () => 0,
    gateNumber: MAIN_GATE,
    online: true,
    clockSkewMs: 0,
    ...change,
  };
}

/** What the gate says of a text. */
export const judged = (text: string, at: number, change: Partial<PassKnowledge> = {}) =>
  judgePass(text, knowledge(change), at, nodeCrypto);
