import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Store } from '../store';

/** The disk is busy for a moment each time: a log that grows slowly is carried over seldom. */
const LOOK_EVERY_MS = 250;
const LATEST_MS = 15_000;
/** Megabytes of JavaScript that the thread may hold: it needs two. */
const MOST_MB = 16;

interface Options {
  /** The store's file, which is there. */
  readonly file: string;
  readonly store: Pick<Store, 'hold'>;
  readonly onError: (error: unknown) => void;
  /** How often the thread looks how much there is to do, in milliseconds. */
  readonly lookEveryMs?: number;
  /** After how many milliseconds also a little is carried over. */
  readonly latestMs?: number;
}

/**
 * Carries what the log holds over into the store, in a thread of its own: those who wait for an answer do not wait for that, too. Where
 * writes never cease, they are held back at the end for the few milliseconds that the last of it takes, so that the log can begin anew.
 * If the thread fails, the connection that writes carries over, as SQLite always has (`LONGEST_LOG` in `sqlite.ts`).
 */
export class Checkpoints {
  private thread: Worker | null = null;
  private letGo: (() => void) | null = null;

  constructor(private readonly options: Options) {}

  start(): void {
    const { file, onError, lookEveryMs = LOOK_EVERY_MS, latestMs = LATEST_MS } = this.options;
    const thread = new Worker(join(__dirname, 'thread.mjs'), {
      workerData: { file, lookEveryMs, latestMs },
      // Not those of this process: the thread needs no compiler.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB, maxYoungGenerationSizeMb: 1 },
    });
    thread.on('error', onError);
    thread.on('exit', () => this.goOn());
    thread.on('message', (message: 'hold' | 'goOn') => {
      if (message === 'goOn') this.goOn();
      else void this.hold(thread);
    });
    this.thread = thread;
  }

  /** Finishes the checkpoint under way and lets go of the file. */
  async stop(): Promise<void> {
    const { thread } = this;
    this.thread = null;
    if (!thread || thread.threadId === -1) return;
    const ended = once(thread, 'exit');
    thread.postMessage('stop');
    await ended;
  }

  private async hold(thread: Worker): Promise<void> {
    this.letGo = await this.options.store.hold();
    // Whoever is ending will not say when it is over.
    const alive = this.thread === thread && thread.threadId !== -1;
    if (alive) thread.postMessage('held');
    else this.goOn();
  }

  private goOn(): void {
    this.letGo?.();
    this.letGo = null;
  }
}
