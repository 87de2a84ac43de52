import { randomBytes } from 'node:crypto';
import { WeChatRefusal } from './errors';

const VALID_MS = 5 * 60_000;

/** Codes that hold for five minutes and for one exchange: those of `wx.login` and those of the telephone button. */
export class Codes<T> {
  private readonly codes = new Map<string, { readonly stands: T; readonly until: number }>();

  constructor(private readonly now: () => number) {}

  /** @param code a code of a test's own choosing */
  issue(stands: T, code = randomBytes(16).toString('hex')): string {
    this.codes.set(code, { stands, until: this.now() + VALID_MS });
    return code;
  }

  /** @throws WeChatRefusal 40029 when it is unknown, used or too old */
  exchange(code: string): T {
    const found = this.codes.get(code);
    this.codes.delete(code);
    if (!found || this.now() >= found.until) throw new WeChatRefusal(40029);
    return found.stands;
  }
}
