import { connect } from 'node:net';

/** No answer may take longer: a request that does has failed. */
export const PATIENCE_MS = 2_000;

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  /** By their names in small letters; the last of those that come twice. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  readonly ms: number;
}

/** `closed` without a word, broken off (`reset`), or `silent` until patience ended. */
export type Outcome = Answer | { readonly kind: 'closed' | 'reset' | 'silent' };

/**
 * Sends bytes to a port of this machine on a connection of their own, whatever they are, and reads until the server closes it: what no HTTP client
 * would let through has to be sent, too.
 *
 * @param andEnd whether to say that nothing more comes, as a client does that gives up half-way
 */
export function exchange(port: number, bytes: Uint8Array, andEnd = false): Promise<Outcome> {
  return new Promise((resolve) => {
    const began = performance.now();
    const chunks: Buffer[] = [];
    const socket = connect({ host: '127.0.0.1', port, noDelay: true });
    const finish = (end: 'closed' | 'reset' | 'silent') => {
      clearTimeout(patience);
      socket.destroy();
      const answer = end === 'silent' ? null : read(Buffer.concat(chunks), performance.now() - began);
      resolve(answer ?? { kind: end });
    };
    // An answer that is there already but was not read yet counts: it is we who were busy.
    const patience = setTimeout(() => setImmediate(() => finish('silent')), PATIENCE_MS);
    socket.on('data', (chunk) => chunks.push(chunk));
    socket.on('error', () => finish('reset'));
    socket.on('close', () => finish('closed'));
    if (andEnd) socket.end(bytes);
    else socket.write(bytes);
  });
}

/** The last answer that is whole, or null when there is none: `100 Continue` is none. */
function read(all: Buffer, ms: number): Answer | null {
  const end = all.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = all.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1] ?? 0);
  const rest = all.subarray(end + 4);
  if (status >= 100 && status < 200) return read(rest, ms);
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    headers[line.slice(0, colon).toLowerCase()] = line.slice(colon + 1).trim();
  }
  const length = Number(headers['content-length'] ?? rest.length);
  return { kind: 'answer', status, headers, body: rest.subarray(0, length), ms };
}

export function portOf(url: string): number {
  return Number(new URL(url).port);
}
