import { type Errcode, WeChatRefusal } from './errors';

export interface Quota {
  readonly perMinute: number;
  readonly perDay: number;
  /** What WeChat says to one call too many in a minute. */
  readonly minuteCode: Errcode;
}

/** How often each interface may be called, as documented; a test that wants to meet a limit sets a lower one. */
export const QUOTAS: Readonly<Record<string, Quota>> = {
  '/cgi-bin/stable_token': { perMinute: 10_000, perDay: 500_000, minuteCode: 45011 },
  '/sns/jscode2session': { perMinute: 10_000, perDay: 10_000_000, minuteCode: 45011 },
  '/wxa/business/getuserphonenumber': { perMinute: 10_000, perDay: 10_000_000, minuteCode: 45011 },
  '/cgi-bin/message/subscribe/send': { perMinute: 1_000_000, perDay: 10_000_000, minuteCode: 45011 },
  '/wxa/msg_sec_check': { perMinute: 4_000, perDay: 2_000_000, minuteCode: 44991 },
  '/wxa/media_check_async': { perMinute: 2_000, perDay: 200_000, minuteCode: 44991 },
};

/** Counts the calls of one interface by the minute and by the day. */
export class Meter {
  private readonly counts = new Map<string, number>();

  constructor(
    private readonly now: () => number,
    readonly quota: Quota,
  ) {}

  count(): void {
    const now = this.now();
    if (this.add(`d${Math.floor(now / 86_400_000)}`) > this.quota.perDay) throw new WeChatRefusal(45009);
    if (this.add(`m${Math.floor(now / 60_000)}`) > this.quota.perMinute)
      throw new WeChatRefusal(this.quota.minuteCode);
  }

  private add(key: string): number {
    const count = (this.counts.get(key) ?? 0) + 1;
    this.counts.set(key, count);
    return count;
  }
}
