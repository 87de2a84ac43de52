/** One call that the client may make, ready to be sent. */
export interface Sendable {
  /** Calls of one name are measured together. */
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** Whether each time it is sent it needs an `Idempotency-Key` of its own. */
  readonly keyed: boolean;
}

/** What the client is to do. */
export interface Plan {
  readonly url: string;
  readonly connections: number;
  /** Milliseconds of which nothing is measured, and then of which everything is. */
  readonly warmUpMs: number;
  readonly ms: number;
  /**
   * Calls in a second that are begun whether or not those before are answered, as people do; without it every connection
   * sends its next call as soon as it has an answer.
   */
  readonly perSecond?: number;
  /** Sent in turn, over and over. */
  readonly calls: readonly Sendable[];
}

/** How the calls of one name went. */
export interface Measured {
  readonly answers: number;
  /** Answers other than 2xx. */
  readonly refused: number;
  /** Microseconds from when a call was to be sent until its answer had arrived, ascending. */
  readonly latencies: readonly number[];
}

export interface Outcome {
  readonly seconds: number;
  readonly byName: Readonly<Record<string, Measured>>;
  /** Share of one core that the client itself used. */
  readonly clientLoad: number;
}
