import type { FeedItem } from '../../contract/live';
import type { Actor } from '../../domain/access';
import { chainOf, eventsOf, type Heard, heardBetween } from '../events/event-log';
import type { Db } from '../store/schema';
import { SUBJECT_RULES, type SubjectRule } from './subjects';

/** Whoever has missed more than so many events of the community reads everything anew. */
export const MOST_MISSED = 1_000;

/** An event with what decides whom it concerns: as the thing was before it, and as it is with it. */
interface Entry {
  readonly position: number;
  readonly id: string;
  readonly rule: SubjectRule;
  readonly type: string;
  readonly version: number;
  readonly before: unknown;
  readonly after: unknown;
}

interface Stream {
  readonly rule: SubjectRule;
  /** By the number of the event, from 1. */
  readonly concernAfter: (seq: number) => unknown;
  readonly now: unknown;
}

/**
 * The latest events of one community, read once for everybody. What somebody's feed holds follows from the log and from who they
 * are alone, so that it is the same whether they heard it live or asked for it later.
 */
export class CommunityFeed {
  private entries: Entry[] = [];
  /** How things stand whose events are among the entries. */
  private readonly streams = new Map<string, Stream>();
  /** The entries are those after `start` and up to `position`; -1 before anything was read. */
  private start = -1;
  private head = -1;
  private working: Promise<void> = Promise.resolve();

  constructor(private readonly communityId: string) {}

  /** Up to where the feed is read. */
  get position(): number {
    return this.head;
  }

  /**
   * Reads what has happened since it was read last; and, for somebody who comes back, from where they left.
   *
   * @param after the position that they had heard of
   */
  advance(db: Db, after?: number): Promise<void> {
    const work = this.working.then(() => this.read(db, after));
    this.working = work.catch(() => undefined);
    return work;
  }

  /**
   * What came after a position and concerns somebody, in order.
   *
   * @returns null when the feed does not reach back so far, or the position is none of this log's
   */
  since(actor: Actor, after: number): FeedItem[] | null {
    if (after < this.start || after > this.head) return null;
    const items: FeedItem[] = [];
    for (let index = this.firstAfter(after); index < this.entries.length; index += 1) {
      const item = this.itemFor(actor, this.entries[index] as Entry);
      if (item) items.push(item);
    }
    return items;
  }

  private async read(db: Db, after: number | undefined): Promise<void> {
    const [chain] = await chainOf(db, { communityId: this.communityId });
    const head = chain?.position ?? 0;
    if (this.head < 0 || head < this.head || head - this.head > MOST_MISSED) {
      this.entries = [];
      this.streams.clear();
      this.start = head;
      this.head = head;
    }
    if (head > this.head) {
      const rows = await heardBetween(db, { communityId: this.communityId, after: this.head, upTo: head });
      // What was read of these things before is old now.
      for (const { stream_id } of rows) this.streams.delete(stream_id);
      this.entries.push(...(await this.entriesOf(db, rows)));
      this.head = head;
    }
    if (after !== undefined && after < this.start && this.head - after <= MOST_MISSED) {
      const rows = await heardBetween(db, { communityId: this.communityId, after, upTo: this.start });
      this.entries.unshift(...(await this.entriesOf(db, rows)));
      this.start = after;
    }
    this.forgetOldest();
  }

  private async entriesOf(db: Db, rows: readonly Heard[]): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const { position, stream_id: id, seq, type } of rows) {
      const stream = this.streams.get(id) ?? (await this.readStream(db, id));
      if (!stream) continue;
      const { rule, concernAfter } = stream;
      const before = seq === 1 ? null : concernAfter(seq - 1);
      entries.push({ position, id, rule, type, version: seq, before, after: concernAfter(seq) });
    }
    return entries;
  }

  private async readStream(db: Db, id: string): Promise<Stream | null> {
    const events = await eventsOf(db, this.communityId, id);
    const rule = SUBJECT_RULES.find(({ begins }) => begins.includes(events[0]?.type ?? ''));
    if (!rule) return null;
    const concerns = rule.concerns(events);
    const now = concerns?.[concerns.length - 1] ?? (await rule.concernNow(db, this.communityId, id));
    if (now === null || now === undefined) return null;
    const stream = { rule, now, concernAfter: (seq: number) => concerns?.[seq - 1] ?? now };
    this.streams.set(id, stream);
    return stream;
  }

  private itemFor(
    actor: Actor,
    { position, id, rule, type, version, before, after }: Entry,
  ): FeedItem | null {
    const reads = (concern: unknown) => concern !== null && rule.mayRead(actor, concern);
    if (!reads(after) && !reads(before)) return null;
    const { subject } = rule;
    const now = this.streams.get(id)?.now ?? after;
    if (reads(now))
      return { position, subject, id, type: rule.mayKnow(actor, now, type) ? type : 'changed', version };
    return reads(after) ? null : { position, subject, id: null, type: 'gone', version: 0 };
  }

  private firstAfter(position: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.entries[middle] as Entry).position > position) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  private forgetOldest(): void {
    // In larger steps than one: to move a thousand entries by one place at each event is work for nothing.
    if (this.head - this.start <= 2 * MOST_MISSED) return;
    this.start = this.head - MOST_MISSED;
    this.entries = this.entries.slice(this.firstAfter(this.start));
    const kept = new Set(this.entries.map(({ id }) => id));
    for (const id of this.streams.keys()) if (!kept.has(id)) this.streams.delete(id);
  }
}
