import Taro from '@tarojs/taro';

/** One call as the app sent it. */
export interface Sent {
  readonly method: string;
  /** Path with its query, e.g. `/api/rooms?building=`. */
  readonly url: string;
  readonly body: unknown;
  readonly key: string | undefined;
}

type Answer = unknown | ((sent: Sent) => unknown);

/** A refusal as the server sends it. */
export class Refused {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly details: Record<string, unknown> = {},
  ) {}
}

/**
 * Answers the app's calls from a table of `METHOD /path` (the longest beginning that fits) and keeps what was sent.
 * A call that the table lacks fails the test by its rejection.
 */
export function answerCalls(table: Readonly<Record<string, Answer>>): { readonly sent: Sent[] } {
  const sent: Sent[] = [];
  const routes = Object.keys(table).sort((one, other) => other.length - one.length);
  (Taro.request as unknown as jest.Mock).mockImplementation(
    async (options: { url: string; method: string; data?: string; header: Record<string, string> }) => {
      const call: Sent = {
        method: options.method,
        url: options.url.replace('http://three-windows.test', ''),
        body: options.data === undefined ? undefined : JSON.parse(options.data),
        key: options.header['Idempotency-Key'],
      };
      sent.push(call);
      const route = routes.find((candidate) => `${call.method} ${call.url}`.startsWith(candidate));
      if (route === undefined) throw new Error(`no answer for ${call.method} ${call.url}`);
      const entry = table[route];
      const answer = typeof entry === 'function' ? (entry as (sent: Sent) => unknown)(call) : entry;
      if (answer instanceof Refused) {
        const { status, code, details } = answer;
        return {
          statusCode: status,
          data: { type: '', title: code, status, detail: code, code, requestId: 'r', details },
        };
      }
      return { statusCode: 200, data: answer };
    },
  );
  return { sent };
}
