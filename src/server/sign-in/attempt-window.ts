import { HOUR, type Instant } from '../../domain/time';

/** Beyond so many addresses the oldest are forgotten: an attacker with many addresses must not fill the memory. */
const MOST_ADDRESSES = 50_000;

/**
 * Counts what each address did in the last hour. Kept in memory, and so by each process for itself: a restart forgives,
 * and several processes allow as many times as much. What must hold (codes for each telephone, tries for each code) is
 * counted in the store.
 */
export class AttemptWindow {
  private readonly times = new Map<string, Instant[]>();

  constructor(private readonly perHour: number) {}

  /** Seconds until the address may go on; 0 when it may now. */
  waitSeconds(address: string, at: Instant): number {
    const recent = this.recent(address, at);
    const oldest = recent[0];
    if (oldest === undefined || recent.length < this.perHour) return 0;
    return Math.max(1, Math.ceil((oldest + HOUR - at) / 1_000));
  }

  count(address: string, at: Instant): void {
    const recent = this.recent(address, at);
    // Taken out and put back, so that the map keeps the most recent at its end.
    this.times.delete(address);
    this.times.set(address, [...recent, at].slice(-this.perHour));
    if (this.times.size > MOST_ADDRESSES) {
      const [eldest] = this.times.keys();
      if (eldest !== undefined) this.times.delete(eldest);
    }
  }

  private recent(address: string, at: Instant): Instant[] {
    return (this.times.get(address) ?? []).filter((time) => time > at - HOUR);
  }
}
