import { randomUUID } from 'node:crypto';
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { PROBLEM_STATUS, type ProblemCode } from './problem-status';
import { PROBLEM_TYPE, problemDocument } from './problems';
import { Refusal } from './refusal';

/** A head is a few hundred bytes: whoever needs longer holds a connection and sends nothing. */
const HEAD_WITHIN_MS = 10_000;
/** A photo over a weak network: as long as the app itself waits for one. */
const REQUEST_WITHIN_MS = 60_000;
const KEEP_ALIVE_MS = 72_000;
/** How often connections are looked over for those that are too slow. */
const LOOK_EVERY_MS = 1_000;

/** How long a connection may take, and what is said to whoever speaks no HTTP on it. */
export const CONNECTION = {
  requestTimeout: REQUEST_WITHIN_MS,
  keepAliveTimeout: KEEP_ALIVE_MS,
  http: {
    headersTimeout: HEAD_WITHIN_MS,
    connectionsCheckingInterval: LOOK_EVERY_MS,
    // Node would refuse without a word; `registerConnectionRules` refuses with one.
    requireHostHeader: false,
  },
  clientErrorHandler: answerBadHttp,
} as const;

/** What Node would answer by itself, and not as a problem. */
export function registerConnectionRules(app: FastifyInstance): void {
  // RFC 9110 lets a server pass over an expectation that it does not know.
  app.server.on('checkExpectation', app.routing);
  app.addHook('onRequest', async ({ raw }) => {
    const { httpVersion, headers } = raw;
    const spoken = httpVersion === '1.0' || (httpVersion === '1.1' && headers.host !== undefined);
    if (!spoken) throw new Refusal('invalidInput');
  });
}

function answerBadHttp(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  // In the midst of an answer nothing else can be said.
  if (socket.writable && !hasBegunToAnswer(socket)) socket.write(badHttpAnswer(codeOf(error)));
  socket.destroySoon();
}

function codeOf({ code }: NodeJS.ErrnoException): ProblemCode {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return 'requestTooSlow';
  return code === 'HPE_HEADER_OVERFLOW' ? 'headersTooLarge' : 'invalidInput';
}

/** Node keeps the answer under way with its socket, under a name of its own. */
function hasBegunToAnswer(socket: Socket & { _httpMessage?: { headersSent: boolean } | null }): boolean {
  return socket._httpMessage?.headersSent ?? false;
}

function badHttpAnswer(code: ProblemCode): string {
  const body = JSON.stringify(problemDocument(code, randomUUID()));
  const status = PROBLEM_STATUS[code];
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
    '',
    body,
  ].join('\r\n');
}
