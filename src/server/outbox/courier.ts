import type { Tx } from '../store/schema';
import type { Store } from '../store/store';
import { Rounds } from './rounds';

/** How an errand ended. `note` is written by the transaction that also writes down the end. */
export type Ended =
  | { readonly how: 'done'; readonly note?: (tx: Tx) => Promise<void> }
  /** Trying again would not help: an administrator has to look at it. */
  | { readonly how: 'dead'; readonly reason: string; readonly note?: (tx: Tx) => Promise<void> }
  /** Tried again later, and given up after `MOST_ATTEMPTS`. */
  | { readonly how: 'later'; readonly reason: string; readonly afterMs?: number }
  /** Nothing is wrong with this errand: nobody can be reached at all. All lanes wait, and no attempt is counted. */
  | { readonly how: 'pause'; readonly reason: string };

/** Something that is done outside the house, and so outside any transaction. */
export type Errand = (communityId: string, payload: unknown, at: number) => Promise<Ended>;

interface Options {
  readonly store: Store;
  /** One errand per topic. */
  readonly errands: Readonly<Record<string, Errand>>;
  readonly now: () => number;
  /** Milliseconds between two looks at the outbox. */
  readonly everyMs?: number;
  /** Told of everything that did not go well. */
  readonly onTrouble: (what: { topic: string; reason: string; how: Ended['how']; attempts: number }) => void;
  readonly onError: (error: unknown, topic: string) => void;
}

interface Item {
  readonly community_id: string;
  readonly id: string;
  readonly topic: string;
  readonly payload: string;
  readonly attempts: number;
}

const SECOND = 1_000;
const LONGEST_BACK_OFF = 3_600 * SECOND;
/** Whoever was out of reach is tried at least this often, so that all goes on within a minute of their return. */
const LONGEST_PAUSE = 30 * SECOND;
/** Over two hours and a quarter. */
export const MOST_ATTEMPTS = 12;
const AT_ONCE = 50;

/**
 * Works those rows of the outbox that leave the house: one at a time, the rows of a lane in their order, each until it is done or
 * dead. A crash between the errand and its end being written repeats that one errand, and no other: everything is sent at least
 * once, and at most one thing twice.
 */
export class Courier {
  private readonly rounds: Rounds;
  private pause = 0;
  private pausedUntil = 0;

  constructor(private readonly options: Options) {
    const { everyMs = SECOND, onError } = options;
    this.rounds = new Rounds(() => this.runDue(), { everyMs, onError: (error) => onError(error, 'courier') });
  }

  start(): void {
    this.rounds.start();
  }

  /** Finishes the errand under way and takes no other. */
  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** Runs every errand that is due now, those behind them too; returns how many. */
  async runDue(): Promise<number> {
    let count = 0;
    for (;;) {
      if (this.options.now() < this.pausedUntil) return count;
      const heads = await this.heads();
      if (heads.length === 0) return count;
      for (const item of heads) {
        if (this.rounds.stopped) return count;
        count += 1;
        if ((await this.run(item)) === 'pause') return count;
      }
    }
  }

  /**
   * The first of each lane, as far as its time has come. Read in the line of the writes: what is read outside of it may not be on the
   * disk yet, and nothing leaves the house of which a crash could leave nothing.
   */
  private heads(): Promise<Item[]> {
    return this.options.store.write((tx) => this.dueIn(tx));
  }

  private dueIn(tx: Tx): Promise<Item[]> {
    return tx
      .selectFrom('outbox')
      .select(['community_id', 'id', 'topic', 'payload', 'attempts'])
      .where('done_at', 'is', null)
      .where('dead_at', 'is', null)
      .where('lane', 'is not', null)
      .where('due_at', '<=', this.options.now())
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('outbox as before')
              .select('before.id')
              .whereRef('before.community_id', '=', 'outbox.community_id')
              .whereRef('before.lane', '=', 'outbox.lane')
              .whereRef('before.id', '<', 'outbox.id')
              .where('before.done_at', 'is', null)
              .where('before.dead_at', 'is', null)
              .where('before.lane', 'is not', null),
          ),
        ),
      )
      .orderBy('due_at')
      .orderBy('id')
      .limit(AT_ONCE)
      .execute();
  }

  private async run(item: Item): Promise<Ended['how']> {
    const { store, now, onTrouble } = this.options;
    const at = now();
    const ended = await this.carry(item, at);
    const attempts = item.attempts + 1;
    const how = ended.how === 'later' && attempts >= MOST_ATTEMPTS ? 'dead' : ended.how;
    if (ended.how !== 'done') onTrouble({ topic: item.topic, reason: ended.reason, how, attempts });
    this.breathe(ended, at);
    await store.write(async (tx) => {
      if ('note' in ended) await ended.note?.(tx);
      await mark(tx, item, changeOf(ended, { how, attempts, at, waitMs: this.pause }));
    });
    return how;
  }

  private async carry(item: Item, at: number): Promise<Ended> {
    try {
      const errand = this.options.errands[item.topic];
      if (!errand) throw new Error(`nobody runs the errand ${item.topic}`);
      return await errand(item.community_id, JSON.parse(item.payload), at);
    } catch (error) {
      this.options.onError(error, item.topic);
      return { how: 'later', reason: 'internal' };
    }
  }

  /** Waits longer each time that nobody can be reached. */
  private breathe({ how }: Ended, at: number): void {
    this.pause = how === 'pause' ? Math.min(Math.max(this.pause * 2, SECOND), LONGEST_PAUSE) : 0;
    this.pausedUntil = at + this.pause;
  }
}

type Change =
  | { done_at: number }
  | { attempts: number; last_error: string; dead_at: number }
  | { attempts?: number; last_error: string; due_at: number };

function changeOf(
  ended: Ended,
  { how, attempts, at, waitMs }: { how: Ended['how']; attempts: number; at: number; waitMs: number },
): Change {
  if (ended.how === 'done') return { done_at: at };
  const { reason: last_error } = ended;
  if (how === 'dead') return { attempts, last_error, dead_at: at };
  if (ended.how === 'pause') return { last_error, due_at: at + waitMs };
  const backOff = Math.min(SECOND * 2 ** attempts, LONGEST_BACK_OFF);
  return { attempts, last_error, due_at: at + (('afterMs' in ended && ended.afterMs) || backOff) };
}

async function mark(tx: Tx, { community_id, id }: Item, change: Change): Promise<void> {
  await tx
    .updateTable('outbox')
    .set(change)
    .where('community_id', '=', community_id)
    .where('id', '=', id)
    .execute();
}
