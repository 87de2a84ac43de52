import { hmac } from '@noble/hashes/hmac';
import { sha256 } from '@noble/hashes/sha2';
import type { VisitPass } from '../../../contract/schemas/visit';
import { type Instant, SECOND } from '../../../domain/time';
import { freshen } from '../../../domain/visitor-pass/freshness';
import { readPass } from '../../../domain/visitor-pass/payload';
import { bytesOfBase64Url } from './base64url';

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
  if (!read) throw new RangeError('not a pass');
  return freshen(hmacSha256, payload, bytesOfBase64Url(secret), read.pass.passId, at);
}

/** In how many seconds the code changes next: from the whole of a step down to 1. */
export function secondsLeft({ stepSeconds }: LivePass, at: Instant): number {
  const step = stepSeconds * SECOND;
  return Math.ceil((step - (((at % step) + step) % step)) / SECOND);
}
