import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { type Client, signInAt } from '../../support/start-server';
import { CALLS, judge, type Verdict } from './judge';

const ROOT = join(__dirname, '../../../..');

/** Whether system calls can be traced here: strace has to be installed, and allowed. */
export const canTrace = () => spawnSync('strace', ['-qq', '-e', 'trace=none', 'true']).status === 0;

/**
 * Runs the real server under strace while people write to it, one by one and all at once, and judges what it did.
 *
 * @param each how many writes each of eight residents sends in a row
 */
export async function traceServer(each: number): Promise<Verdict> {
  const folder = mkdtempSync(join(tmpdir(), 'three-windows-fsync-'));
  const [dataDir, file] = [join(folder, 'data'), join(folder, 'trace')];
  const tsx = createRequire(__filename).resolve('tsx');
  const traced = spawn(
    'strace',
    [
      ...['-f', '-y', '-qq', '-s', '120', '-e', 'signal=none', '-e', `trace=${CALLS.join(',')}`, '-o', file],
      ...[process.execPath, '--import', tsx, 'src/server/main.ts'],
    ],
    {
      cwd: ROOT,
      env: {
        PATH: process.env.PATH,
        DATA_DIR: dataDir,
        HOST: '127.0.0.1',
        PORT: '0',
        LOG_LEVEL: 'silent',
        CALLS_PER_MINUTE: '1000000',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = new Promise<void>((resolve) => traced.once('close', () => resolve()));
  try {
    const url = await new Promise<string>((resolve, reject) => {
      let out = '';
      traced.stdout.on('data', (chunk: Buffer) => {
        out += chunk.toString();
        const [, found] = /Three Windows {2}(\S+)/.exec(out) ?? [];
        if (found) resolve(found);
      });
      traced.once('close', () => reject(new Error('the server ended before it listened')));
    });
    await everyKindOfWrite(url, each);
  } finally {
    // The server itself: strace ends with it, and has then written everything down.
    const [server] = readFileSync(`/proc/${traced.pid}/task/${traced.pid}/children`, 'utf8').split(' ');
    if (server) process.kill(Number(server), 'SIGTERM');
    await ended;
  }
  const verdict = judge(readFileSync(file, 'utf8').split('\n'), dataDir);
  rmSync(folder, { recursive: true });
  return verdict;
}

async function everyKindOfWrite(url: string, each: number): Promise<void> {
  const people: Client[] = [];
  for (let index = 0; index < 8; index += 1) people.push(await signedIn(url, `1390000000${index}`));
  const [first] = people as [Client];
  // Photos one at a time: which of several files belongs to which answer, a trace does not say.
  const picture = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#8a6' } })
    .jpeg()
    .toBuffer();
  for (let index = 0; index < 3; index += 1) await first.upload(picture);
  for (let index = 0; index < each; index += 1) await file(first);
  await Promise.all(
    people.map(async (person) => {
      for (let index = 0; index < each; index += 1) {
        const { id } = await file(person);
        await person.call('sendMessage', { params: { id }, body: { text: '我在家' } });
      }
      await person.call('signOut');
    }),
  );
}

const file = (person: Client) =>
  person.call('createServiceRequest', { body: { kind: 'repair', matter: '水槽漏水' } });

async function signedIn(url: string, phone: string): Promise<Client> {
  return signInAt(url, { phone, communityId: 'guifangyuan', name: '住户' });
}
