import { DAY, HOUR, type Instant } from '../domain/time';
import type { PhotoStore } from './photos/photo-store';
import { sweepPhotos, sweepStrays } from './photos/sweep';
import { forgetCodes } from './sign-in/one-time-codes';
import { forgetSessions } from './sign-in/sessions';
import { forgetKeys } from './store/idempotency';
import type { Tx } from './store/schema';
import type { Store } from './store/store';

interface Options {
  readonly store: Store;
  readonly files: PhotoStore;
  readonly idempotencyDays: number;
  readonly now: () => Instant;
  readonly onError: (error: unknown) => void;
  /** What else has served its time. */
  readonly more?: (tx: Tx, at: Instant) => Promise<void>;
}

/**
 * Throws away, once an hour, what has served its time: keys, codes, sessions and photos that were never sent; and at the start
 * what a crash has left of uploads.
 */
export class Housekeeping {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options) {}

  start(): void {
    // By the machine's clock, which dates the files.
    this.running = sweepStrays(this.options.store, this.options.files, Date.now()).then(
      () => undefined,
      this.options.onError,
    );
    this.timer = setInterval(() => {
      this.running = this.run().catch(this.options.onError);
    }, HOUR);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  async run(): Promise<void> {
    const { store, files, idempotencyDays, now, more } = this.options;
    const at = now();
    await store.write((tx) => forgetKeys(tx, at - idempotencyDays * DAY));
    await store.write((tx) => forgetCodes(tx, at));
    await store.write((tx) => forgetSessions(tx, at));
    if (more) await store.write((tx) => more(tx, at));
    await sweepPhotos(store, files, at);
  }
}
