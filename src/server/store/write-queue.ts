import { CompiledQuery, type ControlledTransaction, type Kysely, type Transaction } from 'kysely';

interface Job<DB> {
  readonly work: (tx: Transaction<DB>) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** As many writes share one commit at the most; more would only lengthen the wait of the first. */
const MOST_PER_COMMIT = 128;

/**
 * Group commit: writes that arrive in one turn of the event loop share one transaction and thus one fsync, with a
 * savepoint each, so that a refused write undoes nothing but itself. A write is answered after the commit, never
 * before. They run one after the other: each sees what those before it did.
 */
export class WriteQueue<DB> {
  private waiting: Job<DB>[] = [];
  private running: Promise<void> | null = null;

  /** @param onCommit hears of each transaction that is committed, before those are answered who wrote in it */
  constructor(
    private readonly db: Kysely<DB>,
    private readonly onCommit: (tx: Transaction<DB>) => void = () => undefined,
  ) {}

  /**
   * Runs `work` inside the next commit. Rejects with what `work` throws, or, if the commit itself fails or the disk
   * is full, with the store's error: then nothing of the commit was kept, whoever's it was.
   */
  write<T>(work: (tx: Transaction<DB>) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.waiting.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.running ??= this.drain();
    });
  }

  /** Resolves when everything that was handed in has been committed or refused. */
  async settle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // Lets the other requests of this turn of the event loop join the same commit.
      await new Promise((resolve) => setImmediate(resolve));
      await this.commit(this.waiting.splice(0, MOST_PER_COMMIT));
    }
    this.running = null;
  }

  private async commit(jobs: Job<DB>[]): Promise<void> {
    const answers: (() => void)[] = [];
    let tx: ControlledTransaction<DB>;
    try {
      tx = await this.db.startTransaction().execute();
      try {
        for (const job of jobs) answers.push(await this.attempt(tx, job));
        await tx.commit().execute();
      } catch (error) {
        if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute();
        throw error;
      }
    } catch (error) {
      for (const job of jobs) job.reject(error);
      return;
    }
    this.onCommit(tx);
    for (const answer of answers) answer();
  }

  private async attempt(tx: ControlledTransaction<DB>, job: Job<DB>): Promise<() => void> {
    await tx.executeQuery(SAVEPOINT);
    try {
      const value = await job.work(tx);
      await tx.executeQuery(RELEASE);
      return () => job.resolve(value);
    } catch (error) {
      try {
        await tx.executeQuery(ROLL_BACK);
      } catch {
        // The store has undone the whole transaction by itself, as it does on a full disk. Everyone learns that, and not that
        // a savepoint is gone.
        throw error;
      }
      return () => job.reject(error);
    }
  }
}

// Kysely builds its own savepoints anew each time, which takes longer than all that SQLite does for them.
const SAVEPOINT = CompiledQuery.raw('savepoint write');
const RELEASE = CompiledQuery.raw('release savepoint write');
const ROLL_BACK = CompiledQuery.raw('rollback to savepoint write');
