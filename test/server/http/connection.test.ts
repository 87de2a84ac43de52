import { connect, type Socket } from 'node:net';
import type { Problem } from '../../../src/contract/schemas/problem';
import { type RunningServer, startServer } from '../support/start-server';
import { exchange, portOf } from '../support/wire';

let running: RunningServer;
beforeAll(async () => {
  running = await startServer({ env: { CALLS_PER_MINUTE: '100000' } });
}, 30_000);
afterAll(() => running.stop());

const HOST = 'host: desk.example\r\nconnection: close\r\n';

describe('whoever speaks no HTTP', () => {
  it.each([
    ['another protocol', '\x16\x03\x01\x02\x00\x01\x00', 400, 'invalidInput'],
    ['a version from the future', `GET /api/health HTTP/9.9\r\n${HOST}\r\n`, 400, 'invalidInput'],
    ['a version from the past', `GET /api/health\r\n${HOST}\r\n`, 400, 'invalidInput'],
    ['no host', 'GET /api/health HTTP/1.1\r\nconnection: close\r\n\r\n', 400, 'invalidInput'],
    ['a length and chunks', `POST /api/sessions HTTP/1.1\r\n${HOST}content-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`, 400, 'invalidInput'],
    ['a chunk without a size', `POST /api/sessions HTTP/1.1\r\n${HOST}transfer-encoding: chunked\r\n\r\nzz\r\n`, 400, 'invalidInput'],
    ['a head of 20 KB', `GET /api/health HTTP/1.1\r\n${HOST}x: ${'y'.repeat(20_000)}\r\n\r\n`, 431, 'headersTooLarge'],
    ['an address that cannot be read', `GET /api/%zz HTTP/1.1\r\n${HOST}\r\n`, 400, 'invalidInput'],
  ])('is told so as a problem: %s', async (_, text, status, code) => {
    const outcome = await exchange(portOf(running.url), Buffer.from(text, 'latin1'));
    if (outcome.kind !== 'answer') throw new Error(outcome.kind);
    expect(outcome.headers).toMatchObject({
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    expect(outcome.status).toBe(status);
    expect(JSON.parse(outcome.body.toString())).toMatchObject({
      status,
      code,
      type: `urn:three-windows:problem:${code}`,
      title: expect.stringMatching(/\p{Script=Han}/u),
      detail: expect.stringMatching(/\p{Script=Han}/u),
      requestId: expect.stringMatching(/\S/),
    });
  }); // biome-ignore format: a row each

  it('may expect what we do not know: it is passed over', async () => {
    const text = `GET /api/health HTTP/1.1\r\n${HOST}expect: the-unexpected\r\n\r\n`;
    expect(await exchange(portOf(running.url), Buffer.from(text))).toMatchObject({ status: 200 });
  });
});

describe('slow clients', () => {
  const sockets: Socket[] = [];
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.destroy();
  });

  /** Opens a connection, sends the beginning, then a byte now and again. */
  function dribble(beginning: string, more: string): { socket: Socket; ended: Promise<string> } {
    const socket = connect(portOf(running.url), '127.0.0.1');
    sockets.push(socket);
    let heard = '';
    socket.write(beginning);
    const timer = setInterval(() => socket.write(more), 500);
    socket.on('data', (chunk) => {
      heard += chunk.toString();
    });
    socket.on('error', () => {});
    const ended = new Promise<string>((resolve) => {
      socket.on('close', () => {
        clearInterval(timer);
        resolve(heard);
      });
    });
    return { socket, ended };
  }

  it('hold up nobody, and are cut off when their head does not come', async () => {
    const heads = Array.from({ length: 200 }, () => dribble('GET /api/health HTTP/1.1\r\nhost: d', 'e'));
    const bodies = Array.from({ length: 200 }, () =>
      dribble(
        'POST /api/sessions HTTP/1.1\r\nhost: desk\r\ncontent-type: application/json\r\ntransfer-encoding: chunked\r\n\r\n1\r\n{\r\n',
        '1\r\n \r\n',
      ),
    );
    // Meanwhile everybody else goes on with their day.
    const resident = await running.signIn('resident');
    for (let call = 0; call < 50; call += 1)
      await resident.call('createServiceRequest', { body: { kind: 'inquiry', matter: '快递放在哪里' } });

    for (const head of await Promise.all(heads.map(({ ended }) => ended))) {
      expect(head).toMatch(/^HTTP\/1\.1 408 /);
      const problem = JSON.parse(head.slice(head.indexOf('\r\n\r\n'))) as Problem;
      expect(problem).toMatchObject({ code: 'requestTooSlow', title: '网络太慢，内容没有收完' });
    }
    // A body may take as long as a photo over a weak network.
    expect(bodies.every(({ socket }) => !socket.destroyed)).toBe(true);
    const { headersTimeout, requestTimeout } = running.server.app.server;
    expect({ headersTimeout, requestTimeout }).toEqual({ headersTimeout: 10_000, requestTimeout: 60_000 });
  }, 60_000);

  it('that hang up in the midst of a body leave nothing behind', async () => {
    const text = `POST /api/sessions HTTP/1.1\r\n${HOST}content-type: application/json\r\ncontent-length: 900\r\n\r\n{"phone"`;
    await Promise.all(
      Array.from({ length: 50 }, () => exchange(portOf(running.url), Buffer.from(text), true)),
    );
    expect((await fetch(`${running.url}/api/health`)).status).toBe(200);
    expect(running.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  });
});
