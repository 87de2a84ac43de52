import { randomBytes } from 'node:crypto';
import { WeChatRefusal } from './errors';

const VALID_MS = 7_200_000;
/** In normal mode WeChat renews so long before the end; the old one holds until then. */
const EARLY_MS = 300_000;
const FORCED_EVERY_MS = 30_000;
const FORCED_A_DAY = 20;

interface Token {
  readonly text: string;
  readonly until: number;
}

/** Stable access tokens: the same until they run out, or until somebody has them renewed by force. */
export class Tokens {
  private current: Token | null = null;
  private before: Token | null = null;
  private forced: number[] = [];
  /** How many different ones were given out. */
  made = 0;

  constructor(private readonly now: () => number) {}

  give(force: boolean): { access_token: string; expires_in: number } {
    const now = this.now();
    if (force) {
      this.forced = this.forced.filter((at) => at > now - 86_400_000);
      const last = this.forced[this.forced.length - 1];
      if (this.forced.length >= FORCED_A_DAY) throw new WeChatRefusal(45009);
      if (last !== undefined && now - last < FORCED_EVERY_MS) throw new WeChatRefusal(45011);
      this.forced.push(now);
      this.revoke();
    }
    if (!this.current || now >= this.current.until - EARLY_MS) {
      this.before = this.current;
      this.current = {
        text: `${this.made}_${randomBytes(120).toString('base64url')}`,
        until: now + VALID_MS,
      };
      this.made += 1;
    }
    return {
      access_token: this.current.text,
      expires_in: Math.floor((this.current.until - now) / 1_000),
    };
  }

  /** All that was given out ends at once, as when somebody resets the secret. */
  revoke(): void {
    this.current = null;
    this.before = null;
  }

  /** @throws WeChatRefusal 40014 for what was never one of ours, 40001 for one that holds no more */
  check(text: string): void {
    if (!/^\d+_/.test(text)) throw new WeChatRefusal(40014);
    const known = [this.current, this.before].find((token) => token?.text === text);
    if (!known || this.now() >= known.until) throw new WeChatRefusal(40001);
  }
}
