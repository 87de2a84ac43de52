import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { NOTICE_VERSION } from '../../src/domain/privacy';
import { watchOutput } from '../log-watch/watched-log';

const ROOT = join(__dirname, '../..');
const TSX = createRequire(__filename).resolve('tsx');

let dataDir: string;
let child: ChildProcess | null = null;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'three-windows-main-'));
});
afterEach(async () => {
  if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  await rm(dataDir, { recursive: true, force: true });
});

/** The real process, as `npm start` runs it. */
function run(env: Record<string, string>) {
  const process_ = spawn(process.execPath, ['--import', TSX, 'src/server/main.ts'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, HOST: '127.0.0.1', PORT: '0', ...env },
  });
  child = process_;
  watchOutput(process_);
  const printed = { out: '', err: '' };
  process_.stdout.on('data', (chunk: Buffer) => {
    printed.out += chunk.toString();
  });
  process_.stderr.on('data', (chunk: Buffer) => {
    printed.err += chunk.toString();
  });
  const ended = new Promise<number | null>((resolve) => process_.once('exit', (code) => resolve(code)));
  const says = async (what: RegExp): Promise<RegExpExecArray> => {
    for (;;) {
      const found = what.exec(printed.out);
      if (found) return found;
      if (process_.exitCode !== null) throw new Error(`the server ended: ${printed.err}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return { process: process_, printed, ended, says };
}

describe('the server as a process', () => {
  it('says where it is and whom to sign in as, keeps its secret to itself, and stops without losing anything', async () => {
    const first = run({});
    const [, url = ''] = await first.says(/Three Windows {2}(\S+)[\s\S]*13800000007/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    const secret = await readFile(join(dataDir, 'secret'), 'utf8');
    expect((await stat(join(dataDir, 'secret'))).mode & 0o077).toBe(0);
    expect(first.printed.out).not.toContain(secret);

    // What was answered before the end is in the store after it.
    const calls = Promise.allSettled(
      Array.from({ length: 20 }, (_, index) =>
        fetch(`${url}/api/sign-in-codes`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({
            phone: `1390000${String(index).padStart(4, '0')}`,
            noticeVersion: NOTICE_VERSION,
          }),
        }),
      ),
    );
    await first.says(/"demoCode"/);
    first.process.kill('SIGTERM');
    expect(await first.ended).toBe(0);
    const answered = (await calls).filter((call) => call.status === 'fulfilled' && call.value.ok).length;
    const store = new SQLite(join(dataDir, 'three-windows.sqlite'), { readonly: true });
    const { kept } = store.prepare('select count(*) as kept from sign_in_code').get() as { kept: number };
    store.close();
    expect(answered).toBeGreaterThan(0);
    expect(kept).toBeGreaterThanOrEqual(answered);

    const second = run({});
    await second.says(/13800000007/);
    expect(await readFile(join(dataDir, 'secret'), 'utf8')).toBe(secret);
    second.process.kill('SIGINT');
    expect(await second.ended).toBe(0);
  }, 60_000);

  it('does not start on a wrong configuration, and says everything that is wrong', async () => {
    const server = run({ THREE_WINDOWS_MODE: 'production', PORT: 'four thousand' });
    expect(await server.ended).toBe(1);
    expect(server.printed.err).toMatch(/^The configuration cannot be used:\n/);
    for (const name of ['PORT', 'SECRET', 'SMS_WEBHOOK_URL', 'PUBLIC_URL'])
      expect(server.printed.err).toContain(`- ${name} `);
    expect(server.printed.err).not.toContain('    at ');
    expect(server.printed.out).toBe('');
  }, 30_000);
});
