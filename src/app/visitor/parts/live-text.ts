import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import type { VisitPass } from '../../../contract/schemas/visit';
import { type Instant, SECOND } from '../../../domain/time';
import { bytesOfBase64Url } from '../../../domain/visitor-pass/bytes';
import { freshen } from '../../../domain/visitor-pass/freshness';
import { readPass } from '../../../domain/visitor-pass/payload';

export type LivePass = VisitPass['live'];

const hmacSha256 = (key: Uint8Array, message: Uint8Array) => hmac(sha256, key, message);

/**
 * What the QR code of a live pass says at an instant: a picture of it is soon of no use.
 *
 * @param at as the server's clock has it
 * @throws RangeError when the server gave what is no pass
 */
export function liveText({ payload, secret }: LivePass, at: Instant): string {
  const read = readPass(payload);
  const key = bytesOfBase64Url(secret);
  if (!read || !key) throw new RangeError('not a pass');
  return freshen(hmacSha256, payload, key, read.pass.passId, at);
}

/** In how many seconds the code changes next: from the whole of a step down to 1. */
export function secondsLeft({ stepSeconds }: LivePass, at: Instant): number {
  const step = stepSeconds * SECOND;
  return Math.ceil((step - (((at % step) + step) % step)) / SECOND);
}
