import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

/** What a key is for: a value that was made for one purpose proves nothing for another. */
export type Purpose =
  | 'phone'
  | 'code'
  | 'token'
  | 'photoLink'
  | 'passKey'
  | 'passFreshness'
  | 'passCode'
  | 'sharedPass'
  | 'weChatTicket'
  | 'checkedPhoto'
  | 'mention';

/** Lengths in bytes of what goes with a locked text. */
const NONCE = 12;
const TAG = 16;

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

  /** Encrypts a text (AES-256-GCM), so that it can be stored for a while and read by this server alone. */
  lock(purpose: Purpose, text: string): string {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.keyFor(purpose), nonce);
    const locked = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), locked]).toString('base64url');
  }

  /** @throws Error when it was locked by another key, or changed */
  unlock(purpose: Purpose, locked: string): string {
    const bytes = Buffer.from(locked, 'base64url');
    const cipher = createDecipheriv('aes-256-gcm', this.keyFor(purpose), bytes.subarray(0, NONCE));
    cipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return Buffer.concat([cipher.update(bytes.subarray(NONCE + TAG)), cipher.final()]).toString('utf8');
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
