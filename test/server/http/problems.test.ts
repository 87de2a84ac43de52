import { API_ERROR_CODES } from '../../../src/contract/error-codes';
import { ERROR_WORDS } from '../../../src/contract/error-words';
import { PROBLEM_STATUS } from '../../../src/server/http/problem-status';
import { type Client, type RunningServer, startServer } from '../support/start-server';
import { exchange, portOf } from '../support/wire';

let running: RunningServer;
let resident: Client;
let staff: Client;

beforeAll(async () => {
  running = await startServer({ env: { CALLS_PER_MINUTE: '60' } });
  resident = await running.signIn('resident');
  staff = await running.signIn('frontDesk');
});
afterAll(() => running.stop());

function post(path: string, body: string | Buffer, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL(path, running.url), {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${resident.token}`,
      'idempotency-key': crypto.randomUUID(),
      ...headers,
    },
    body: body as BodyInit,
  });
}

describe('a problem', () => {
  it('has words and a status for every code that the server can give', () => {
    for (const code of API_ERROR_CODES) {
      expect(ERROR_WORDS[code].title).toMatch(/\S/);
      if (code !== 'offline') expect(PROBLEM_STATUS[code]).toBeGreaterThanOrEqual(400);
    }
  });

  it('names the fields of bad input in words, and never repeats what was sent', async () => {
    const response = await post(
      '/api/room-bindings',
      JSON.stringify({ roomId: '<script>', relation: 'cousin', surprise: 'BOO' }),
    );
    expect(response.status).toBe(400);
    expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const text = await response.text();
    expect(text).not.toMatch(/script|cousin|BOO/);
    expect(JSON.parse(text)).toMatchObject({
      type: 'urn:three-windows:problem:invalidInput',
      status: 400,
      code: 'invalidInput',
      errors: expect.arrayContaining([
        { path: 'roomId', message: '格式不对' },
        { path: 'relation', message: '请在可选的范围内选择' },
      ]),
      requestId: response.headers.get('x-request-id'),
    });
  });

  it.each<[string, () => Promise<Response>, number, string]>([
    ['a body that is no JSON', () => post('/api/room-bindings', '{"roomId":'), 400, 'invalidInput'],
    ['no body at all', () => post('/api/room-bindings', ''), 400, 'invalidInput'],
    [
      'a prototype in the body',
      () => post('/api/room-bindings', '{"__proto__":{"role":"administrator"}}'),
      400,
      'invalidInput',
    ],
    [
      'a body of more than 64 KB',
      () => post('/api/room-bindings', JSON.stringify({ roomId: 'x'.repeat(70_000) })),
      413,
      'payloadTooLarge',
    ],
    [
      'XML',
      () => post('/api/room-bindings', '<a/>', { 'content-type': 'application/xml' }),
      415,
      'unsupportedMediaType',
    ],
    [
      'a plain text',
      () => post('/api/room-bindings', '{}', { 'content-type': 'text/plain' }),
      415,
      'unsupportedMediaType',
    ],
    [
      'JSON in GBK',
      () => post('/api/room-bindings', Buffer.from('7b22726f6f6d4964223a22c4e3bac3227d', 'hex')),
      400,
      'invalidInput',
    ],
    ['an address that cannot be read', () => fetch(`${running.url}/api/me%zz`), 400, 'invalidInput'],
    [
      'an id of kilobytes',
      () =>
        fetch(`${running.url}/api/service-requests/${'7'.repeat(9_000)}`, {
          headers: { authorization: `Bearer ${resident.token}` },
        }),
      400,
      'invalidInput',
    ],
    [
      'a promise in a year that no calendar has',
      () =>
        fetch(`${running.url}/api/reply-templates?moment=progress&promiseDueAt=8640000000000000`, {
          headers: { authorization: `Bearer ${staff.token}` },
        }),
      400,
      'invalidInput',
    ],
    ['an address that there is not', () => fetch(`${running.url}/api/nothing`), 404, 'notFound'],
    ['a method that there is not', () => post('/api/me', '{}'), 404, 'notFound'],
    ['nobody', () => fetch(`${running.url}/api/me`), 401, 'notSignedIn'],
    [
      'a made-up token',
      () => fetch(`${running.url}/api/me`, { headers: { authorization: 'Bearer guifangyuan.abcdefghijk' } }),
      401,
      'notSignedIn',
    ],
    [
      'another role',
      () =>
        fetch(`${running.url}/api/residents?query=1201`, {
          headers: { authorization: `Bearer ${resident.token}` },
        }),
      403,
      'notPermitted',
    ],
    [
      'a write without a key',
      () => post('/api/room-bindings', '{}', { 'idempotency-key': '' }),
      400,
      'idempotencyKeyRequired',
    ],
    [
      'a key with a space',
      () => post('/api/room-bindings', '{}', { 'idempotency-key': 'a key with spaces' }),
      400,
      'idempotencyKeyRequired',
    ],
  ])('answers %s', async (_, ask, status, code) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(await response.json()).toMatchObject({
      status,
      code,
      title: expect.stringMatching(/\S/),
      detail: expect.stringMatching(/\S/),
    });
  });

  it('tells a full disk from a mistake of ours, and logs neither words nor values', async () => {
    const { db } = running.server.store;
    const broken = jest.spyOn(db, 'selectFrom').mockImplementation(() => {
      throw Object.assign(new Error('disk full near 13800000001'), { code: 'SQLITE_FULL' });
    });
    const full = await fetch(`${running.url}/api/communities`);
    broken.mockImplementation(() => {
      throw new TypeError('cannot read 13800000001');
    });
    const mistake = await fetch(`${running.url}/api/communities`);
    broken.mockRestore();
    expect([full.status, full.headers.get('retry-after')]).toEqual([507, '30']);
    expect(await full.json()).toMatchObject({ code: 'storageFull' });
    expect(mistake.status).toBe(500);
    const problem = (await mistake.json()) as { code: string; requestId: string };
    expect(problem.code).toBe('internal');
    const lines = running.log.filter((line) => line.includes(problem.requestId));
    expect(lines.some((line) => line.includes('"level":50') && line.includes('TypeError'))).toBe(true);
    expect(running.log.join()).not.toContain('13800000001');
  });
});

describe('the log', () => {
  it('has the route’s pattern, the status and the time of each call, and nothing about anybody', async () => {
    await staff.call('findResidents', { query: { query: '李娟' } });
    const line = running.log
      .map((text) => JSON.parse(text) as Record<string, unknown>)
      .find(({ route }) => route === '/api/residents');
    expect(Object.keys(line ?? {}).sort()).toEqual([
      'level',
      'method',
      'ms',
      'msg',
      'reqId',
      'route',
      'status',
      'time',
    ]);
    const all = running.log.join();
    for (const secret of [
      '李娟',
      encodeURIComponent('李娟'),
      '127.0.0.1:',
      staff.token ?? '?',
      resident.token ?? '?',
    ]) {
      expect(all.replace(/Server listening at [^"]*/g, '')).not.toContain(secret);
    }
  });
});

describe('the headers', () => {
  it('forbid scripts from elsewhere, sniffing and framing', async () => {
    const { headers } = await fetch(`${running.url}/api/health`);
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
  });

  it('let the app read a photo that was just chosen, which browsers hand out as a blob', async () => {
    const { headers } = await fetch(`${running.url}/api/health`);
    expect(headers.get('content-security-policy')).toContain("connect-src 'self' blob:;");
  });

  it('ignore a request id from outside, which would write into the log', async () => {
    const response = await fetch(`${running.url}/api/health`, {
      headers: { 'x-request-id': 'forged', 'request-id': 'forged' },
    });
    expect(response.headers.get('x-request-id')).not.toBe('forged');
  });
});

describe('the limit of calls', () => {
  it('counts a call however its address is written', async () => {
    const { token } = await running.signIn('technician');
    const call = (address: string) =>
      exchange(
        portOf(running.url),
        Buffer.from(
          `GET ${address} HTTP/1.1\r\nhost: desk\r\nauthorization: Bearer ${token}\r\nconnection: close\r\n\r\n`,
        ),
      );
    const statuses: unknown[] = [];
    for (let round = 0; round < 21; round += 1) {
      for (const address of ['/api/me', '/%61pi/me', 'http://elsewhere.example/api/me']) {
        const outcome = await call(address);
        statuses.push(outcome.kind === 'answer' && outcome.status);
      }
    }
    expect(statuses.filter((status) => status === 200)).toHaveLength(60);
    expect(statuses.filter((status) => status === 429)).toHaveLength(3);
  });

  it('stops a session that calls too often, and nobody else; made-up tokens do not get around it for ever', async () => {
    const greedy = await running.signIn('supervisor');
    const codes: number[] = [];
    for (let call = 0; call < 62; call += 1) codes.push((await greedy.try('getMe')).status);
    expect(codes.filter((status) => status === 429)).toHaveLength(2);
    expect((await resident.try('getMe')).status).toBe(200);
    const limited = await greedy.try('getMe');
    expect(Number(limited.headers.get('retry-after'))).toBeGreaterThan(0);
    const statuses = new Set<number>();
    for (let call = 0; call < 620; call += 1) {
      const response = await fetch(`${running.url}/api/me`, {
        headers: { authorization: `Bearer guifangyuan.made-up-${call}` },
      });
      statuses.add(response.status);
      await response.body?.cancel();
    }
    expect(statuses).toEqual(new Set([401, 429]));
  });
});
