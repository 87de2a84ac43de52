/**
 * A call of WeChat that did not succeed. Its message is the code and nothing else: WeChat's own text may quote what was sent.
 */
export class WeChatError extends Error {
  override readonly name = 'WeChatError';

  constructor(
    /** WeChat's `errcode`; null when there was no answer that can be read. */
    readonly errcode: number | null,
    /** Which interface, e.g. `message/subscribe/send`. */
    readonly api: string,
    /** Of a 47003: the key whose value WeChat refuses. */
    readonly field: string | null = null,
  ) {
    super(
      errcode === null
        ? `${api} gave no answer`
        : `${api} answered ${errcode}${field ? ` for ${field}` : ''}`,
    );
  }

  /** The code as logs and dead letters tell it: `47003 thing2`, or `unreachable`. */
  get reason(): string {
    return this.errcode === null ? 'unreachable' : [this.errcode, this.field].filter(Boolean).join(' ');
  }
}

/** WeChat is busy, out of quota or out of reach: nothing is wrong with what was asked. */
export function isPassing(error: unknown): boolean {
  return error instanceof WeChatError && (error.errcode === null || PASSING.has(error.errcode));
}

/** Busy; limits by minute and by day; two at once to one person; what is the operator's to mend about the app itself. */
const PASSING: ReadonlySet<number> = new Set([
  -1, 40001, 40013, 40014, 40125, 40164, 42001, 43108, 44991, 45009, 45011,
]);
