import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { startServer } from './support/start-server';
import { TUESDAY_10 } from './support/times';

const VERIFY = join(__dirname, '../../src/server/verify.ts');

describe('npm run verify', () => {
  it('finds the demo intact, and names the first event that somebody changed in the file', async () => {
    const server = await startServer({ at: TUESDAY_10 });
    const verify = () =>
      spawnSync(process.execPath, ['--import', 'tsx', VERIFY], {
        env: { ...process.env, DATA_DIR: server.dataDir },
        encoding: 'utf8',
      });
    expect(verify()).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/桂芳园: \d+ events, intact/),
    });

    const file = new SQLite(join(server.dataDir, 'three-windows.sqlite'));
    file
      .prepare('update event set body = ? where community_id = ? and position = 9')
      .run('{}', 'guifangyuan');
    file.close();
    expect(verify()).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('桂芳园: broken at event 9 (wordsChanged)'),
    });
    await server.stop();
  }, 60_000);

  it('looks at one moment, whatever is written while it looks', async () => {
    const server = await startServer({ env: { CALLS_PER_MINUTE: '1000000' } });
    const resident = await server.signIn('resident');
    let looking = true;
    const writing = Array.from({ length: 8 }, async () => {
      while (looking)
        await resident.call('createServiceRequest', { body: { kind: 'repair', matter: '水槽漏水' } });
    });
    const child = spawn(process.execPath, ['--import', 'tsx', VERIFY], {
      env: { ...process.env, DATA_DIR: server.dataDir },
    });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const status = await new Promise((resolve) => child.once('close', resolve));
    looking = false;
    await Promise.all(writing);
    expect([status, said]).toEqual([0, expect.stringMatching(/桂芳园: \d+ events, intact/)]);
    await server.stop();
  }, 60_000);

  it('says so when there is nothing to look at, and makes no store', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'three-windows-verify-'));
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', VERIFY], {
      env: { ...process.env, DATA_DIR: join(folder, 'mistyped') },
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('there is no store at')]);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  }, 60_000);
});
