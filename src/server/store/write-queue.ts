import { CompiledQuery, type ControlledTransaction, type Kysely, type Transaction } from 'kysely';
import { carryOut } from './at-once';

interface Job<DB> {
  readonly work: (tx: Transaction<DB>) => Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: unknown) => void;
}

/** The disk has not kept what was committed. */
export class NotKept extends Error {
  constructor(cause: unknown) {
    super('the disk has not kept what was committed; nothing is written until the server starts anew', {
      cause,
    });
  }
}

/** As many writes share one commit at the most; more would only lengthen the wait of the first. */
const MOST_PER_COMMIT = 128;

interface Options<DB> {
  /** Resolves when all that is committed is on the disk; at once, where a commit is kept when it returns. */
  readonly kept?: () => Promise<void>;
  /** Hears of each transaction that is kept, before those are answered who wrote in it. */
  readonly onCommit?: (tx: Transaction<DB>) => void;
}

/**
 * Group commit: writes that arrive in one turn of the event loop, or while the disk is busy with those before, share one transaction
 * and thus one fsync, with a savepoint each, so that a refused write undoes nothing but itself. A write is answered when it is on the
 * disk, never before. They run one after the other: each sees what those before it did.
 */
export class WriteQueue<DB> {
  private waiting: Job<DB>[] = [];
  private running: Promise<void> | null = null;
  private committing: Promise<void> | null = null;
  private held: Promise<void> | null = null;
  private failure: NotKept | null = null;

  constructor(
    private readonly db: Kysely<DB>,
    private readonly options: Options<DB> = {},
  ) {}

  /**
   * Whether the disk has failed to keep something that was committed. Nothing is written any more then: the system may have let go of
   * it and report the next sync as done. What a new start finds is what was kept.
   */
  get lost(): boolean {
    return this.failure !== null;
  }

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

  /**
   * Lets the commit under way come to its end, and begins no other until what this gives is called: for a moment in which the store
   * has to stand still. One at a time.
   */
  async hold(): Promise<() => void> {
    let letGo: () => void = () => undefined;
    this.held = new Promise((resolve) => {
      letGo = resolve;
    });
    await this.committing;
    return () => {
      this.held = null;
      letGo();
    };
  }

  /** Resolves when everything that was handed in has been committed or refused. */
  async settle(): Promise<void> {
    while (this.running) await this.running;
  }

  private async drain(): Promise<void> {
    while (this.waiting.length > 0) {
      // Lets the other requests of this turn of the event loop join the same commit.
      await new Promise((resolve) => setImmediate(resolve));
      while (this.held) await this.held;
      this.committing = this.commit(this.waiting.splice(0, MOST_PER_COMMIT));
      await this.committing;
    }
    this.running = null;
    this.committing = null;
  }

  private async commit(jobs: Job<DB>[]): Promise<void> {
    const answers: (() => void)[] = [];
    let tx: ControlledTransaction<DB>;
    try {
      if (this.failure) throw this.failure;
      tx = await this.db.startTransaction().execute();
      try {
        for (const job of jobs) answers.push(await this.attempt(tx, job));
        await tx.commit().execute();
      } catch (error) {
        if (!tx.isCommitted && !tx.isRolledBack) await tx.rollback().execute();
        throw error;
      }
      await this.keep();
    } catch (error) {
      for (const job of jobs) job.reject(error);
      return;
    }
    this.options.onCommit?.(tx);
    for (const answer of answers) answer();
  }

  private async keep(): Promise<void> {
    try {
      await this.options.kept?.();
    } catch (error) {
      this.failure = new NotKept(error);
      throw this.failure;
    }
  }

  private async attempt(tx: ControlledTransaction<DB>, job: Job<DB>): Promise<() => void> {
    await carryOut(tx, SAVEPOINT);
    try {
      const value = await job.work(tx);
      await carryOut(tx, RELEASE);
      return () => job.resolve(value);
    } catch (error) {
      try {
        await carryOut(tx, ROLL_BACK);
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
