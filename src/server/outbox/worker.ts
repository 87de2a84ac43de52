import type { Tx } from '../store/schema';
import type { Store } from '../store/store';
import { Rounds } from './rounds';

/** Does what an item asks for, inside the transaction that also marks it done. */
export type Deliver = (tx: Tx, communityId: string, payload: unknown, at: number) => Promise<void>;

interface Options {
  readonly store: Store;
  /** One function per topic. */
  readonly topics: Readonly<Record<string, Deliver>>;
  readonly now: () => number;
  /** Milliseconds between two looks at the outbox. */
  readonly everyMs?: number;
  readonly onError: (error: unknown, topic: string, attempts: number) => void;
}

const SECOND = 1_000;
const LONGEST_BACK_OFF = 3_600 * SECOND;
const AT_ONCE = 50;

/** Works the outbox: what is due is done; what fails is tried again, later each time. */
export class OutboxWorker {
  private readonly rounds: Rounds;

  constructor(private readonly options: Options) {
    const { everyMs = SECOND, onError } = options;
    this.rounds = new Rounds(() => this.runDue(), {
      everyMs,
      onError: (error) => onError(error, 'outbox', 0),
    });
  }

  start(): void {
    this.rounds.start();
  }

  /** Finishes the item under way and takes no other. */
  stop(): Promise<void> {
    return this.rounds.stop();
  }

  /** Does everything that is due now; returns how many items it took on. */
  async runDue(): Promise<number> {
    const { store, now } = this.options;
    const due = await store.db
      .selectFrom('outbox')
      .select(['community_id', 'id', 'topic', 'payload', 'attempts'])
      .where('done_at', 'is', null)
      .where('dead_at', 'is', null)
      // What leaves the house is the courier's.
      .where('lane', 'is', null)
      .where('due_at', '<=', now())
      .orderBy('due_at')
      .limit(AT_ONCE)
      .execute();
    for (const item of due) {
      if (this.rounds.stopped) break;
      await this.run(item);
    }
    return due.length;
  }

  private async run(item: {
    community_id: string;
    id: string;
    topic: string;
    payload: string;
    attempts: number;
  }): Promise<void> {
    const { store, topics, now, onError } = this.options;
    const at = now();
    try {
      const deliver = topics[item.topic];
      if (!deliver) throw new Error(`nobody delivers the topic ${item.topic}`);
      await store.write(async (tx) => {
        await deliver(tx, item.community_id, JSON.parse(item.payload), at);
        await mark(tx, item, { done_at: at });
      });
    } catch (error) {
      const attempts = item.attempts + 1;
      onError(error, item.topic, attempts);
      const wait = Math.min(SECOND * 2 ** attempts, LONGEST_BACK_OFF);
      const reason = error instanceof Error ? error.message.slice(0, 200) : 'unknown';
      await store.write((tx) => mark(tx, item, { attempts, due_at: at + wait, last_error: reason }));
    }
  }
}

type Change = { done_at: number } | { attempts: number; due_at: number; last_error: string };

async function mark(tx: Tx, item: { community_id: string; id: string }, change: Change): Promise<void> {
  await tx
    .updateTable('outbox')
    .set(change)
    .where('community_id', '=', item.community_id)
    .where('id', '=', item.id)
    .execute();
}
