interface Options {
  /** From the end of one round to the beginning of the next. */
  readonly everyMs: number;
  readonly onError: (error: unknown) => void;
}

/** Goes on the same round again and again. What one fails with is told, and ends nothing. */
export class Rounds {
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();
  private ended = false;

  constructor(
    private readonly round: () => Promise<unknown>,
    private readonly options: Options,
  ) {}

  /** Whether a round that is under way should come to its end. */
  get stopped(): boolean {
    return this.ended;
  }

  start(): void {
    const { everyMs, onError } = this.options;
    const go = () => {
      this.running = this.round()
        .then(() => undefined, onError)
        .finally(() => {
          if (!this.ended) this.timer = setTimeout(go, everyMs);
        });
    };
    go();
  }

  /** Waits for the round under way, and begins no other. */
  async stop(): Promise<void> {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }
}
