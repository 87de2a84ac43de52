import { createDecipheriv, createHash } from 'node:crypto';
import { sameSeal } from '../security/keyring';

export interface PushKeys {
  readonly token: string;
  /** 43 characters; null in plain mode. */
  readonly aesKey: string | null;
  readonly appid: string;
}

/** WeChat's signature: SHA-1 over the parts in the order of the alphabet. */
export function isSigned(signature: string, token: string, ...parts: readonly string[]): boolean {
  const expected = createHash('sha1')
    .update([token, ...parts].sort().join(''))
    .digest('hex');
  return sameSeal(signature, expected);
}

/** WeChat pads to 32 bytes, twice the block of AES. */
const PAD = 32;
const HEAD = 16 + 4;

/**
 * Reads an encrypted push: AES-256-CBC over 16 random bytes, the length (4 bytes, big-endian), the text and the app's id.
 *
 * @throws Error when it was not encrypted with our key, or is for another app
 */
export function decryptPush(encrypted: string, { aesKey, appid }: PushKeys): string {
  const key = Buffer.from(`${aesKey}=`, 'base64');
  const cipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([cipher.update(encrypted, 'base64'), cipher.final()]);
  const pad = padded[padded.length - 1] ?? 0;
  if (pad < 1 || pad > PAD || padded.length < HEAD + pad) throw new Error('the padding does not fit');
  const whole = padded.subarray(0, padded.length - pad);
  const end = HEAD + whole.readUInt32BE(16);
  if (end > whole.length || whole.subarray(end).toString() !== appid) throw new Error('for another app');
  return whole.subarray(HEAD, end).toString();
}
