import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Checkpoints } from '../../../../src/server/store/checkpoints/checkpoints';
import { openSqlite } from '../../../../src/server/store/sqlite';
import type { Store } from '../../../../src/server/store/store';

let folder: string;
let file: string;
let store: Store;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'three-windows-checkpoints-'));
  file = join(folder, 'store.sqlite');
  store = await openSqlite(file);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const settle = (name: string) =>
  store.write((tx) => tx.insertInto('department').values({ community_id: 'c', id: name, name }).execute());

/** What the store's own file holds without its log. */
function carriedOver(): string[] {
  const copy = join(folder, 'copy.sqlite');
  copyFileSync(file, copy);
  const database = new SQLite(copy);
  try {
    return database.prepare('select name from department order by name').pluck().all() as string[];
  } catch {
    // Not even the tables have been.
    return [];
  } finally {
    database.close();
  }
}

async function until(holds: () => boolean): Promise<void> {
  for (const since = Date.now(); !holds(); ) {
    if (Date.now() - since > 10_000) throw new Error('it never came to hold');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

describe('checkpoints', () => {
  it('carry over what the log holds while others go on writing, and let go of the file when they stop', async () => {
    await settle('工程部');
    expect(carriedOver()).toEqual([]);
    const errors: unknown[] = [];
    const checkpoints = new Checkpoints({
      file,
      soonestMs: 10,
      latestMs: 10,
      onError: (error) => errors.push(error),
    });
    checkpoints.start();
    await until(() => carriedOver().includes('工程部'));
    await settle('保洁部');
    await until(() => carriedOver().includes('保洁部'));
    await checkpoints.stop();
    await settle('秩序部');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(carriedOver()).toEqual(['保洁部', '工程部']);
    expect(errors).toEqual([]);
  });

  it('say when they cannot go on; the store goes on without them', async () => {
    const failed = await new Promise((resolve) => {
      new Checkpoints({
        file: join(folder, 'nowhere.sqlite'),
        soonestMs: 10,
        latestMs: 10,
        onError: resolve,
      }).start();
    });
    expect(failed).toMatchObject({ code: 'SQLITE_CANTOPEN' });
    await settle('工程部');
  });

  it('may be stopped without having been started, and twice', async () => {
    const checkpoints = new Checkpoints({ file, onError: () => undefined });
    await checkpoints.stop();
    checkpoints.start();
    await checkpoints.stop();
    await checkpoints.stop();
  });
});
