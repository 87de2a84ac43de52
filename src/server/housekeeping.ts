import { isoDateOf } from '../domain/calendar';
import type { Retention } from '../domain/privacy';
import { DAY, HOUR, type Instant } from '../domain/time';
import { forgetDone } from './outbox/forget-done';
import type { PhotoStore } from './photos/photo-store';
import { sweepPhotos, sweepStrays } from './photos/sweep';
import { cleanStore, forgetLooks, OldRequests } from './privacy';
import type { RecentStates } from './service-requests';
import { forgetCodes } from './sign-in/one-time-codes';
import { forgetSessions } from './sign-in/sessions';
import { forgetKeys } from './store/idempotency';
import type { Tx } from './store/schema';
import type { Store } from './store/store';
import { forgetBlocks, forgetDays, forgetVisitors } from './visits/erase';

const YEAR = 365 * DAY;
/** How long a row of the outbox is kept when it is done. */
const KEPT_AFTER_DONE = 7 * DAY;

interface Options {
  readonly store: Store;
  readonly files: PhotoStore;
  readonly states: RecentStates;
  readonly retention: Retention;
  /** Carries out the account deletions whose time has come. */
  readonly deleteAccounts: (at: Instant) => Promise<unknown>;
  readonly now: () => Instant;
  readonly onError: (error: unknown) => void;
  /** What else has served its time. */
  readonly more?: (tx: Tx, at: Instant) => Promise<void>;
}

/**
 * Throws away, once an hour, what has served its time, as the privacy notice promises; deletes accounts whose time has come; and at
 * the start removes what a crash has left of uploads.
 */
export class Housekeeping {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private readonly oldRequests: OldRequests;

  constructor(private readonly options: Options) {
    this.oldRequests = new OldRequests(options.store, options.states);
  }

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
    const { store, files, retention, deleteAccounts, now, more } = this.options;
    const at = now();
    await store.write((tx) => forgetKeys(tx, at - retention.idempotencyDays * DAY));
    await store.write((tx) => forgetCodes(tx, at - retention.codeHours * HOUR));
    await store.write((tx) => forgetSessions(tx, at - retention.endedSessionDays * DAY));
    await store.write((tx) => forgetLooks(tx, at - retention.accessLogDays * DAY));
    await sweepPhotos(store, files, at - retention.unclaimedPhotoDays * DAY);
    await this.oldRequests.forget(at - retention.closedRequestYears * YEAR, at);
    const visitors = at - retention.visitorDays * DAY;
    await this.inBatches((tx) => forgetVisitors(tx, visitors));
    await this.inBatches((tx) => forgetDone(tx, at - KEPT_AFTER_DONE));
    await store.write((tx) => forgetDays(tx, isoDateOf(at)));
    await store.write((tx) => forgetBlocks(tx, visitors));
    if (more) await store.write((tx) => more(tx, at));
    await deleteAccounts(at);
    await cleanStore(store, at);
  }

  /** Writes a batch at a time, so that nobody's write waits for all of them. */
  private async inBatches(forget: (tx: Tx) => Promise<boolean>): Promise<void> {
    while (await this.options.store.write(forget));
  }
}
