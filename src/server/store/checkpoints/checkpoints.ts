import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

/** A log that grows quickly is carried over often; the disk is busy with it for a moment each time, and so a slow one seldom. */
const SOONEST_MS = 250;
const LATEST_MS = 15_000;
/** Megabytes of JavaScript that the thread may hold: it needs two. */
const MOST_MB = 16;

interface Options {
  /** The store's file, which is there. */
  readonly file: string;
  readonly onError: (error: unknown) => void;
  /** Milliseconds between two checkpoints, at least and at most. */
  readonly soonestMs?: number;
  readonly latestMs?: number;
}

/**
 * Carries what the log holds over into the store, in a thread of its own: those who wait for an answer do not wait for that, too. If
 * the thread falls behind or fails, the connection that writes does it, as SQLite always has (`LONGEST_LOG` in `sqlite.ts`).
 */
export class Checkpoints {
  private thread: Worker | null = null;

  constructor(private readonly options: Options) {}

  start(): void {
    const { file, onError, soonestMs = SOONEST_MS, latestMs = LATEST_MS } = this.options;
    this.thread = new Worker(join(__dirname, 'thread.mjs'), {
      workerData: { file, soonestMs, latestMs },
      // Not those of this process: the thread needs no compiler.
      execArgv: [],
      resourceLimits: { maxOldGenerationSizeMb: MOST_MB, maxYoungGenerationSizeMb: 1 },
    });
    this.thread.on('error', onError);
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
}
