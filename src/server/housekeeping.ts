import { DAY, HOUR, type Instant } from '../domain/time';
import type { PhotoStore } from './photos/photo-store';
import { sweepPhotos } from './photos/sweep';
import { forgetCodes } from './sign-in/one-time-codes';
import { forgetSessions } from './sign-in/sessions';
import { forgetKeys } from './store/idempotency';
import type { Store } from './store/store';

interface Options {
  readonly store: Store;
  readonly files: PhotoStore;
  readonly idempotencyDays: number;
  readonly now: () => Instant;
  readonly onError: (error: unknown) => void;
}

/** Throws away, once an hour, what has served its time: keys, codes, sessions and photos that were never sent. */
export class Housekeeping {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly options: Options) {}

  start(): void {
    this.timer = setInterval(() => {
      this.running = this.run().catch(this.options.onError);
    }, HOUR);
  }

  async stop(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    await this.running;
  }

  async run(): Promise<void> {
    const { store, files, idempotencyDays, now } = this.options;
    const at = now();
    await store.write((tx) => forgetKeys(tx, at - idempotencyDays * DAY));
    await store.write((tx) => forgetCodes(tx, at));
    await store.write((tx) => forgetSessions(tx, at));
    await sweepPhotos(store, files, at);
  }
}
