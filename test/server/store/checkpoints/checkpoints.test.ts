import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
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

/** What a log is begun with, and each time differently. */
function saltOfLog(): string {
  return readFileSync(`${file}-wal`).subarray(16, 24).toString('hex');
}

async function rows(): Promise<number> {
  return (await store.db.selectFrom('department').select('id').execute()).length;
}

function fail(error: unknown): void {
  throw error;
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
      store,
      lookEveryMs: 10,
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

  it('let the log begin anew although writes never cease', async () => {
    const checkpoints = new Checkpoints({ file, store, lookEveryMs: 10, latestMs: 10, onError: fail });
    checkpoints.start();
    let over = false;
    let written = 0;
    const writers = Array.from({ length: 8 }, async () => {
      while (!over) await settle(`第 ${++written} 部 ${'长'.repeat(1_000)}`);
    });
    const begun = new Set<string>();
    await until(() => begun.add(saltOfLog()).size > 3);
    over = true;
    await Promise.all(writers);
    await checkpoints.stop();
    await settle('工程部');
    expect(await rows()).toBe(written + 1);
  });

  it('hold nobody back any more once they have ended', async () => {
    const held = { hold: jest.fn(() => store.hold()) };
    const checkpoints = new Checkpoints({ file, store: held, lookEveryMs: 1, latestMs: 1, onError: fail });
    checkpoints.start();
    let over = false;
    const writer = (async () => {
      for (let number = 0; !over; number += 1)
        await Promise.all([settle(`甲 ${number}`), settle(`乙 ${number}`)]);
    })();
    await until(() => held.hold.mock.calls.length > 0);
    await checkpoints.stop();
    over = true;
    await writer;
    await settle('工程部');
  });

  it('say when they cannot go on; the store goes on without them', async () => {
    const failed = await new Promise((resolve) => {
      new Checkpoints({
        file: join(folder, 'nowhere.sqlite'),
        store,
        lookEveryMs: 10,
        latestMs: 10,
        onError: resolve,
      }).start();
    });
    expect(failed).toMatchObject({ code: 'SQLITE_CANTOPEN' });
    await settle('工程部');
  });

  it('may be stopped without having been started, and twice', async () => {
    const checkpoints = new Checkpoints({ file, store, onError: () => undefined });
    await checkpoints.stop();
    checkpoints.start();
    await checkpoints.stop();
    await checkpoints.stop();
  });
});
