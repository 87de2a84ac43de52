import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { personalIn } from '../log-watch/personal';
import { readLogs } from '../log-watch/read-logs';
import { type RunningServer, startServer } from './support/start-server';

const TEST = resolve(__dirname, '..');
/** Started by hand, and no part of the suite. */
const BY_HAND = /^(bench|bench-app|screens|tour|server\/trust\/fsync)\//;
const TOKEN = `guifangyuan.${'aB3-_'.repeat(8)}xyz`;

describe('the watch over the logs of the whole suite', () => {
  it.each([
    ['a name', '{"msg":"李娟 signed in"}'],
    ['a matter', '{"err":"cannot store 厨房漏水"}'],
    ['a number plate', '{"msg":"粤B12345"}'],
    ['an escaped name', '{"msg":"\\u674e\\u5a1f"}'],
    ['a name in an address', '{"url":"/api/residents/%E6%9D%8E%E5%A8%9F"}'],
    ['a telephone number', '{"phone":"13800000001"}'],
    ['a masked telephone number', '{"phone":"138****0001"}'],
    ['a token', `{"headers":"${TOKEN}"}`],
    ['a signature', `{"at":"${'x-Y0_'.repeat(8)}abc"}`],
    ['a header', '{"headers":{"authorization":"x"}}'],
    ['a query', '{"url":"/api/residents?query=1201"}'],
    ['a packet', '{"err":{"rawPacket":{"type":"Buffer","data":[71,69,84]}}}'],
    ['an address', '{"remoteAddress":"127.0.0.1"}'],
  ])('finds %s', (_, line) => {
    expect(personalIn(line)).not.toEqual([]);
  });

  it.each([
    [
      'a call',
      '{"level":30,"time":1795486140000,"reqId":"3f0c8a52-6b9e-4d0f-9a53-138000000012","method":"POST","route":"/api/service-requests/:id/accept","status":200,"ms":12.3,"msg":"answered"}',
    ],
    ['a start', '{"level":30,"time":1795486140000,"msg":"Server listening at http://127.0.0.1:41234"}'],
    [
      'a failure',
      '{"level":50,"error":{"name":"TypeError","at":["at once (/srv/three-windows/src/server/store/idempotency.ts:21:9)"]},"msg":"failed"}',
    ],
    ['a demo’s one-time code', '{"level":30,"demoCode":"246810","msg":"one-time code (demo)"}'],
  ])('has nothing against %s', (_, line) => {
    expect(personalIn(line)).toEqual([]);
  });

  it('reads every line of every server, and of a terminal only those of the log', () => {
    const folder = mkdtempSync(join(tmpdir(), 'three-windows-read-logs-'));
    writeFileSync(join(folder, '1.log'), 'one.test.ts\n{"msg":"answered"}\n{"msg":"李娟"}\n');
    writeFileSync(join(folder, '2.out'), 'two.test.ts\n  13800000001  住户 李娟\n{"msg":"13800000001"}\n');
    const { servers, lines, findings } = readLogs(folder);
    rmSync(folder, { recursive: true });
    expect([servers, lines]).toEqual([2, 3]);
    expect(findings).toEqual([
      'one.test.ts: a name, words or a number plate in {"msg":"李娟"}',
      'two.test.ts: a telephone number in {"msg":"13800000001"}',
    ]);
  });

  it('is kept by every file that starts a server while tests run', () => {
    const files = readdirSync(TEST, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => path !== __filename && !BY_HAND.test(relative(TEST, path)));
    const starting = files.filter((path) =>
      /src\/server\/main\.ts|\bcompose\(|\bbuildApp\(/.test(readFileSync(path, 'utf8')),
    );
    expect(starting.length).toBeGreaterThan(2);
    const unwatched = starting.filter((path) => !/\bwatch(edLog|Output)\(/.test(readFileSync(path, 'utf8')));
    expect(unwatched.map((path) => relative(TEST, path))).toEqual([]);
  });
});

describe('a log at its most talkative', () => {
  let running: RunningServer;
  beforeAll(async () => {
    running = await startServer({ env: { LOG_LEVEL: 'trace' } });
  });
  afterAll(() => running.stop());

  it('does not quote a call that is no HTTP, with the token in it', async () => {
    const { token } = await running.signIn('resident');
    let heard = '';
    await new Promise<void>((resolve_) => {
      const socket = connect(Number(new URL(running.url).port), '127.0.0.1', () =>
        socket.end(`GET /api/me HTTP/1.1\r\nauthorization: Bearer ${token}\r\nbad header\r\n\r\n`),
      );
      socket.on('data', (chunk) => {
        heard += chunk.toString();
      });
      socket.on('close', () => resolve_());
    });
    expect(heard).toMatch(/^HTTP\/1\.1 400 /);
    expect(running.log.flatMap(personalIn)).toEqual([]);
  });

  it('does not show the headers of an upload', async () => {
    const resident = await running.signIn('resident');
    await resident.upload(Buffer.from('no picture'));
    const said = running.log.filter((line) => line.includes('busboy'));
    expect(said).toHaveLength(1);
    expect(said.flatMap(personalIn)).toEqual([]);
  });

  it('does not repeat the words of an error that nobody foresaw', () => {
    const unforeseen = Object.assign(new Error('cannot call 李娟 at 13800000001'), { phone: '13800000001' });
    running.server.app.log.error(unforeseen);
    running.server.app.log.error({ unforeseen: { ...unforeseen } }, 'it failed');
    running.server.app.log.error({ err: unforeseen });
    running.server.app.log.error({ err: unforeseen }, 'it failed');
    const said = running.log.filter((line) => line.includes('"level":50'));
    expect(said).toHaveLength(4);
    expect(said.flatMap(personalIn)).toEqual([]);
    // Where it arose is told all the same.
    expect(said.filter((line) => line.includes('logs.test.ts'))).toHaveLength(3);
  });
});
