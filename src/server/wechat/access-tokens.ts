import { HOUR, type Instant, MINUTE, SECOND } from '../../domain/time';

export interface GivenToken {
  readonly token: string;
  readonly expiresInSeconds: number;
}

interface Options {
  /** Asks WeChat for the stable token; with `force` the one before ends. */
  readonly fetch: (force: boolean) => Promise<GivenToken>;
  readonly now: () => Instant;
}

/** WeChat renews so long before the end, and the old one holds until then. */
const EARLY = 5 * MINUTE;
/** WeChat allows twenty renewals by force in a day, thirty seconds apart. */
const FORCED_EVERY = HOUR + 30 * SECOND;

/**
 * The stable access token, kept in memory and asked for by one at a time. Several processes need not share it: WeChat gives all
 * of them the same one, as long as it holds. It is never stored and never logged.
 */
export class AccessTokens {
  private kept: { readonly token: string; readonly until: Instant } | null = null;
  private asking: Promise<string> | null = null;
  private forcedAt: Instant | null = null;

  constructor(private readonly options: Options) {}

  get(): Promise<string> {
    if (this.kept && this.options.now() < this.kept.until) return Promise.resolve(this.kept.token);
    return this.ask(false);
  }

  /**
   * Another one in place of a token that WeChat has refused (40001, 40014, 42001). Asked the plain way first, because somebody
   * else may have renewed it; by force only if that gives the refused one again.
   */
  async instead(refused: string): Promise<string> {
    if (this.kept?.token === refused) this.kept = null;
    const next = await this.get();
    if (next !== refused) return next;
    const now = this.options.now();
    if (this.forcedAt !== null && now - this.forcedAt < FORCED_EVERY) return next;
    this.forcedAt = now;
    this.kept = null;
    return this.ask(true);
  }

  private ask(force: boolean): Promise<string> {
    this.asking ??= this.fetch(force).finally(() => {
      this.asking = null;
    });
    return this.asking;
  }

  private async fetch(force: boolean): Promise<string> {
    const { token, expiresInSeconds } = await this.options.fetch(force);
    const left = expiresInSeconds * SECOND;
    // One that is about to be renewed holds still, but not long.
    this.kept = { token, until: this.options.now() + (left > 2 * EARLY ? left - EARLY : left / 2) };
    return token;
  }
}
