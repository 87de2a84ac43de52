import { CLOCK_TOLERANCE, type Instant } from '../time';
import { type PassCrypto, signatureHolds } from './crypto';
import { isFresh, passSecretOf } from './freshness';
import { type ReadPass, readPass, type VisitorPass } from './payload';
import { passWindowAt } from './window';

/** A key of the community. Two are good at once while one follows the other. */
export interface PassKey {
  readonly id: number;
  /** 32 bytes. */
  readonly publicKey: Uint8Array;
  readonly from: Instant;
  /** Null for the key that signs now. */
  readonly until: Instant | null;
}

/** What a gate, or the server, knows when a pass is shown. Pass ids and the community are hexadecimal. */
export interface PassKnowledge {
  readonly community: string;
  readonly keys: readonly PassKey[];
  readonly freshnessKey: Uint8Array;
  readonly revoked: { has(passId: string): boolean };
  /** Passes of persons or plates on the block list; a gate without a network knows none. */
  readonly blocked?: { has(passId: string): boolean };
  /** How often somebody came in with a pass, as far as is known. */
  usesOf(passId: string): number;
  readonly gateNumber: number;
  readonly online: boolean;
  /** How much the clock is ahead, in milliseconds; null where nothing is known against it. */
  readonly clockSkewMs: number | null;
}

/** What is to be said of a pass. Only a pass whose signature holds is handed on. */
export type Verdict =
  | { readonly type: 'unreadable' | 'forged' | 'unknownKey' | 'wrongCommunity' }
  | {
      readonly type:
        | 'admit'
        | 'expired'
        | 'revoked'
        | 'usedUp'
        | 'stale'
        | 'otherGate'
        | 'blocked'
        | 'clockWrong';
      readonly pass: VisitorPass;
    }
  | { readonly type: 'tooEarly' | 'notToday'; readonly pass: VisitorPass; readonly opensAt: Instant };

export type VerdictType = Verdict['type'];

/**
 * Judges the text of a QR code. The same here, on the server and on a gate without a network; the first reason against
 * a pass is the one that helps the guard most.
 *
 * @standard GATE-2 the pass is verified before a visitor is let in
 */
export function judgePass(text: string, knowledge: PassKnowledge, at: Instant, crypto: PassCrypto): Verdict {
  const read = readPass(text);
  if (!read) return { type: 'unreadable' };
  const { pass } = read;
  if (pass.community !== knowledge.community) return { type: 'wrongCommunity' };
  const key = knowledge.keys.find(({ id }) => id === pass.keyId);
  if (!key) return { type: 'unknownKey' };
  if (!signatureHolds(crypto, read.signature, read.body, key.publicKey)) return { type: 'forged' };

  if (knowledge.revoked.has(pass.passId)) return { type: 'revoked', pass };
  if (knowledge.blocked?.has(pass.passId)) return { type: 'blocked', pass };
  // Without the server nobody else knows what time it is.
  if (!knowledge.online && Math.abs(knowledge.clockSkewMs ?? 0) > CLOCK_TOLERANCE)
    return { type: 'clockWrong', pass };
  if (at < key.from - CLOCK_TOLERANCE || at > (key.until ?? at) + CLOCK_TOLERANCE)
    return { type: 'unknownKey' };

  const window = passWindowAt(pass, at);
  if (window.type === 'expired') return { type: 'expired', pass };
  if (window.type !== 'open') return { ...window, pass };
  if (pass.maxUses > 0 && knowledge.usesOf(pass.passId) >= pass.maxUses) return { type: 'usedUp', pass };
  if (!knowledge.online && pass.maxUses > 0 && pass.gate !== knowledge.gateNumber)
    return { type: 'otherGate', pass };
  if (!pass.isStatic && !isShownNow(read, knowledge, at, crypto)) return { type: 'stale', pass };
  return { type: 'admit', pass };
}

function isShownNow(
  { pass, freshness }: ReadPass,
  knowledge: PassKnowledge,
  at: Instant,
  crypto: PassCrypto,
): boolean {
  if (!freshness) return false;
  const secret = passSecretOf(crypto.hmacSha256, knowledge.freshnessKey, pass.passId);
  return isFresh(crypto.hmacSha256, secret, pass.passId, freshness, at);
}
