import { type FromServer, LIVE_CLOSE, type FromApp as Said } from '../../contract/live';
import { FromApp } from '../../contract/schemas/live';
import type { Identity } from '../http/call';

/** The line to one app, whatever carries it. */
export interface Line {
  send(text: string): void;
  /** Says why, and closes; a line on which nothing gets through any more is cut soon after. */
  close(code: number): void;
  cut(): void;
  ping(): void;
  /** Bytes that were sent and not taken yet. */
  readonly waiting: number;
}

/** A telephone in a lift takes nothing for a while; whoever lags behind by more comes back and asks. */
const MOST_WAITING_BYTES = 256 * 1024;
/** What an app may say: so much at once, and so often on and on. */
const MOST_AT_ONCE = 20;
const EVERY_MS = 500;

/** One connection: who it is, how far it has heard, and what it may still say. */
export class LiveConnection {
  me: Identity | null = null;
  /** The running app, as it called itself. */
  app = '';
  /** Up to where in the community's log it has been told. */
  position = 0;
  watched: readonly string[] = [];
  /** How many wait before each watched request, as it was told last. */
  readonly turns = new Map<string, number | null>();
  /** A sign of life has come since the last `ping`. */
  alive = true;
  closed = false;
  private allowance = MOST_AT_ONCE;
  private allowedAt: number;
  private work: Promise<void> = Promise.resolve();

  /** @param openedAt by the clock that only runs on, in milliseconds */
  constructor(
    private readonly line: Line,
    readonly openedAt: number,
    public beatAt: number,
  ) {
    this.allowedAt = openedAt;
  }

  tell(message: FromServer): void {
    this.tellText(JSON.stringify(message));
  }

  /** As `tell`, for what is said to many in the same words. */
  tellText(text: string): void {
    if (this.closed) return;
    if (this.line.waiting > MOST_WAITING_BYTES) {
      this.close(LIVE_CLOSE.tooSlow);
      return;
    }
    this.line.send(text);
  }

  ping(): void {
    this.alive = false;
    this.line.ping();
  }

  close(code: number): void {
    if (this.closed) return;
    this.closed = true;
    this.line.close(code);
  }

  cut(): void {
    this.closed = true;
    this.line.cut();
  }

  /**
   * Reads what the app has said. What cannot be understood, and too much of anything, ends the connection; what only a newer
   * app would say is passed over.
   */
  read(text: string, now: number): Said | null {
    this.alive = true;
    this.allowance = Math.min(MOST_AT_ONCE, this.allowance + (now - this.allowedAt) / EVERY_MS);
    this.allowedAt = now;
    this.allowance -= 1;
    const said = this.allowance < 0 ? 'unclear' : understood(text);
    if (said === 'unclear') this.close(LIVE_CLOSE.refused);
    return typeof said === 'object' ? said : null;
  }

  /** One thing after the other: what is said while an earlier word is still looked into waits for its turn. */
  inTurn(work: () => Promise<void>): Promise<void> {
    const done = this.work.then(() => (this.closed ? undefined : work()));
    this.work = done.catch(() => undefined);
    return done;
  }
}

const KNOWN: readonly string[] = ['hello', 'watch', 'typing', 'beat'] satisfies Said['type'][];

function understood(text: string): Said | 'unclear' | 'unknown' {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return 'unclear';
  }
  const read = FromApp.safeParse(value);
  if (read.success) return read.data;
  const { type } = (value ?? {}) as { type?: unknown };
  return typeof type === 'string' && !KNOWN.includes(type) ? 'unknown' : 'unclear';
}
