import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { startServer } from './support/start-server';
import { TUESDAY_10 } from './support/times';

describe('npm run verify', () => {
  it('finds the demo intact, and names the first event that somebody changed in the file', async () => {
    const server = await startServer({ at: TUESDAY_10 });
    const verify = () =>
      spawnSync(process.execPath, ['--import', 'tsx', join(__dirname, '../../src/server/verify.ts')], {
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
  }, 30_000);
});
