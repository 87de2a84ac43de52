import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** What a key is for: a value that was made for one purpose proves nothing for another. */
export type Purpose =
  | 'phone'
  | 'code'
  | 'token'
  | 'photoLink'
  | 'passKey'
  | 'passFreshness'
  | 'passCode'
  | 'sharedPass';

/** The keys of the server, one for each purpose, derived from the one secret. */
export class Keyring {
  private readonly keys = new Map<Purpose, Buffer>();

  constructor(private readonly secret: string) {}

  /** HMAC-SHA256 of the parts as base64url; parts are kept apart, so that `['ab', 'c']` and `['a', 'bc']` differ. */
  seal(purpose: Purpose, ...parts: readonly (string | number)[]): string {
    return this.bytes(purpose, ...parts).toString('base64url');
  }

  /** As `seal`, as 32 bytes: a key of its own for each of many things. */
  bytes(purpose: Purpose, ...parts: readonly (string | number)[]): Buffer {
    return createHmac('sha256', this.keyFor(purpose)).update(JSON.stringify(parts)).digest();
  }

  private keyFor(purpose: Purpose): Buffer {
    let key = this.keys.get(purpose);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', this.secret, '', `three-windows/${purpose}`, 32));
      this.keys.set(purpose, key);
    }
    return key;
  }
}

/** Compares two seals in a time that tells nothing about where they differ. */
export function sameSeal(one: string, other: string): boolean {
  const a = Buffer.from(one);
  const b = Buffer.from(other);
  return a.length === b.length && timingSafeEqual(a, b);
}
