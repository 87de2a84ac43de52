import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from '../../../src/app/api/api-error';
import { call, connectSession } from '../../../src/app/api/transport';
import Taro from '../support/taro';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

let server: Server;
let origin: string;
let seen: Seen[];
let answer: { status: number; body: string };

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      seen.push({ method, url, headers, body: Buffer.concat(chunks).toString() });
      response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(answer.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

/** Taro's request over a real connection, as both platforms do it: any answer resolves, none rejects. */
async function overTheWire(options: unknown): Promise<unknown> {
  const { request } = await import('node:http');
  const { url, method, header, data } = options as {
    url: string;
    method: string;
    header: Record<string, string>;
    data?: string;
  };
  const address = new URL(url);
  return new Promise((resolve, reject) => {
    const sending = request(
      new URL(address.pathname + address.search, origin),
      { method, headers: header },
      (got) => {
        const chunks: Buffer[] = [];
        got.on('data', (chunk: Buffer) => chunks.push(chunk));
        got.on('end', () => {
          const text = Buffer.concat(chunks).toString();
          let body: unknown = text;
          try {
            body = JSON.parse(text);
          } catch {
            // Not JSON: handed over as it came.
          }
          resolve({ statusCode: got.statusCode, data: body });
        });
      },
    );
    sending.on('error', reject);
    sending.end(data);
  });
}

beforeEach(() => {
  seen = [];
  answer = { status: 200, body: '{}' };
  Taro.request.mockImplementation(overTheWire);
  connectSession({ token: () => undefined, signedOut: () => {} });
});

const problem = (status: number, code: string, more: object = {}) => {
  answer = {
    status,
    body: JSON.stringify({
      type: 'about:blank',
      title: 'T',
      status,
      detail: 'D',
      code,
      requestId: 'r',
      ...more,
    }),
  };
};

const refusal = (calling: Promise<unknown>) =>
  calling.then(
    () => undefined,
    (error: unknown) => (error instanceof ApiError ? error : undefined),
  );

describe('The transport', () => {
  it('fills the path, writes the query and says who calls', async () => {
    connectSession({ token: () => 'secret', signedOut: () => {} });
    answer.body = '{"items":[]}';
    await expect(call('listServiceRequests', { query: { view: 'queue' } })).resolves.toEqual({ items: [] });
    await call('getServiceRequest', { params: { id: 'a/b' } });
    expect(seen.map(({ url }) => url)).toEqual([
      '/api/service-requests?view=queue',
      '/api/service-requests/a%2Fb',
    ]);
    expect(seen[0]?.headers.authorization).toBe('Bearer secret');
    expect(seen[0]?.headers['idempotency-key']).toBeUndefined();
  });

  it('gives each write a key of its own, and the same key to a write that is tried again', async () => {
    await call('urge', { params: { id: 'r1' } });
    await call('urge', { params: { id: 'r1' } });
    await call('urge', { params: { id: 'r1' } }, { idempotencyKey: 'again' });
    const keys = seen.map(({ headers }) => headers['idempotency-key']);
    expect(keys[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(keys[1]).not.toBe(keys[0]);
    expect(keys[2]).toBe('again');
  });

  it('sends a body as JSON, and announces none when there is none', async () => {
    await call('assessCourtesy', { body: { text: '您好', moment: 'greeting' } });
    await call('signOut', {});
    expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ text: '您好', moment: 'greeting' });
    expect(seen[0]?.headers['content-type']).toBe('application/json');
    expect(seen[1]?.headers['content-type']).toBeUndefined();
  });

  it("throws the server's problem with its code and details", async () => {
    problem(409, 'urgedRecently', { details: { againAt: 5 } });
    expect(await refusal(call('urge', { params: { id: 'r1' } }))).toMatchObject({
      status: 409,
      code: 'urgedRecently',
      title: 'T',
      detail: 'D',
      details: { againAt: 5 },
    });
  });

  it('keeps the fields of bad input', async () => {
    const errors = [{ path: 'body.phone', message: 'wrong' }];
    problem(400, 'invalidInput', { errors });
    expect((await refusal(call('signOut', {})))?.details).toEqual({ errors });
  });

  it('tells the session when the server no longer knows the token', async () => {
    const signedOut = jest.fn();
    connectSession({ token: () => 'old', signedOut });
    problem(401, 'notSignedIn');
    await refusal(call('getMe', {}));
    expect(signedOut).toHaveBeenCalledTimes(1);
  });

  it('calls it offline when no answer comes', async () => {
    Taro.request.mockRejectedValueOnce({ errMsg: 'request:fail' });
    expect(await refusal(call('getMe', {}))).toMatchObject({ status: 0, code: 'offline' });
  });

  it('calls it unavailable when something else answers in the place of the server', async () => {
    answer = { status: 502, body: '<html>Bad Gateway</html>' };
    expect(await refusal(call('getMe', {}))).toMatchObject({ status: 502, code: 'unavailable' });
  });

  it('takes a code that it does not know yet for an internal one', async () => {
    problem(409, 'somethingNew');
    expect(await refusal(call('getMe', {}))).toMatchObject({ status: 409, code: 'internal', detail: 'D' });
  });
});
