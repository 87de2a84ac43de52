import { judgePass, type PassCrypto, readPass, type Verdict } from '../../../domain/visitor-pass';
import { type DeviceTime, trueTime } from './clock';
import { isValid, type KeptBundle, knowledgeOf } from './knowledge';
import type { KnownUse, QueuedEntry } from './queue';

/** Why a gate without a network can say nothing of a pass. */
export type CannotJudge =
  /** This device never had a bundle of this gate. */
  | 'noData'
  /** The last bundle is too old. */
  | 'dataTooOld'
  /** Six digits: only the server knows what they stand for. */
  | 'codeNeedsNetwork';

export interface Judged {
  readonly verdict: Verdict;
  /** How the scan is to be told to the server later; null for what is no pass, which nobody needs to know. */
  readonly entry: QueuedEntry | null;
}

interface Here {
  readonly kept: KeptBundle | null;
  readonly queue: readonly QueuedEntry[];
  readonly uses: readonly KnownUse[];
  readonly now: DeviceTime;
}

const SIX_DIGITS = /^\d{6}$/;

/** Judges what was scanned without a network, and writes down what is to be told of it. */
export function judgeOffline(
  text: string,
  { kept, queue, uses, now }: Here,
  entryId: string,
  crypto: PassCrypto,
): Judged | CannotJudge {
  if (SIX_DIGITS.test(text)) return 'codeNeedsNetwork';
  if (kept === null) return 'noData';
  const at = trueTime(kept.reading, now);
  if (!isValid(kept, at)) return 'dataTooOld';
  const verdict = judgePass(text, knowledgeOf(kept, queue, uses, now), at, crypto);
  if (verdict.type === 'unreadable') return { verdict, entry: null };
  const passId = 'pass' in verdict ? verdict.pass.passId : (readPass(text)?.pass.passId ?? null);
  return {
    verdict,
    entry: {
      entryId,
      text,
      scannedAt: at,
      steps: [],
      leftAt: null,
      verdict: verdict.type,
      turnAwayReason: null,
      passId,
    },
  };
}
