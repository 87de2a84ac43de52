import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, sql } from 'kysely';
import { storeFile } from '../../../src/server/store/data-folder';
import { MIGRATIONS, migrate } from '../../../src/server/store/migrate';
import { openSqlite } from '../../../src/server/store/sqlite';
import { SharedSqliteDialect } from '../../../src/server/store/sqlite-dialect';
import { audit } from '../support/audit';
import { startServer } from '../support/start-server';
import { TUESDAY_10 } from '../support/times';

const RELEASES = join(__dirname, 'releases');
/** Every schema that a store may have, each with data in every table: see take-snapshot.ts. */
const releases = readdirSync(RELEASES)
  .filter((name) => name.endsWith('.sql'))
  .map((name) => name.replace('.sql', ''));
const everyStart = [['an empty folder', null], ...releases.map((name) => [name, name] as const)] as const;

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'three-windows-migrate-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

let folders = 0;
/** A data folder as a server of that release left it, or an empty one. */
function folderOf(release: string | null): { dataDir: string; file: string } {
  folders += 1;
  const dataDir = join(root, String(folders));
  const file = storeFile(dataDir);
  mkdirSync(dataDir);
  if (release === null) return { dataDir, file };
  const store = new SQLite(file);
  store.pragma('journal_mode = WAL');
  store.exec(readFileSync(join(RELEASES, `${release}.sql`), 'utf8'));
  store.close();
  return { dataDir, file };
}

function reading<T>(file: string, read: (store: SQLite.Database) => T): T {
  const store = new SQLite(file, { readonly: true });
  try {
    return read(store);
  } finally {
    store.close();
  }
}

/** What the file says of its schema, and by which migrations it came about. */
const schemaOf = (file: string) =>
  reading(file, (store) => [
    ...(store.prepare('select name from kysely_migration order by name').pluck().all() as string[]),
    ...(store
      .prepare('select sql from sqlite_master where sql is not null order by type, name')
      .pluck()
      .all() as string[]),
  ]);

/** All rows of all tables, but for those of the migrations themselves. */
const dataOf = (file: string) =>
  reading(file, (store) => {
    const tables = store
      .prepare(`select name from sqlite_master where type = 'table' and name not like 'kysely%'`)
      .pluck()
      .all() as string[];
    return Object.fromEntries(
      tables.map((table) => {
        const columns = (store.pragma(`table_info(${table})`) as unknown[]).slice(0, 3);
        const order = columns.map((_, index) => index + 1).join();
        return [table, store.prepare(`select * from ${table} order by ${order}`).all()];
      }),
    );
  });

async function opened(file: string): Promise<void> {
  await (await openSqlite(file)).close();
}

/** A process that has everything loaded and waits for `go` to start on the store; see start-and-die.ts. */
async function starter(file: string, dieAt: number | null) {
  const tsx = createRequire(__filename).resolve('tsx/cjs');
  const child = spawn(
    process.execPath,
    ['--require', tsx, join(__dirname, 'support/start-and-die.ts'), file, String(dieAt)],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  let err = '';
  let out = '';
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.startsWith('ready\n')) resolve();
    });
    child.once('close', () => resolve());
  });
  return {
    async go() {
      child.stdin.end('go\n');
      return { ...(await ended), err, statements: Number(out.replace('ready\n', '')) };
    },
  };
}

describe('every schema that was ever released', () => {
  it('is kept with data in every table, the newest too', () => {
    expect(releases).toEqual(Object.keys(MIGRATIONS));
  });

  it.each(releases)(
    '%s becomes what a new store is, and loses nothing',
    async (release) => {
      const fresh = folderOf(null);
      await opened(fresh.file);
      const { dataDir, file } = folderOf(release);
      const before = dataOf(file);
      await opened(file);
      expect(schemaOf(file)).toEqual(schemaOf(fresh.file));
      // A migration that means to change rows says here which.
      expect(dataOf(file)).toMatchObject(before);

      const running = await startServer({ dataDir, at: TUESDAY_10, seed: false });
      expect(await audit(running.server.store.db)).toEqual([]);
      const resident = await running.signIn('resident');
      const { items } = await resident.call('listServiceRequests', { query: { view: 'mine' } });
      expect(items.length).toBeGreaterThan(0);
      for (const { id } of items) {
        const { receiptHash, story } = await resident.call('getServiceRequest', { params: { id } });
        expect(story.length).toBeGreaterThan(0);
        if (receiptHash === null) continue;
        const receipt = await running.anonymous.call('getReceipt', { params: { hash: receiptHash } });
        expect(receipt).toMatchObject({ intact: true, hash: receiptHash });
      }
      await resident.call('createServiceRequest', { body: { kind: 'repair', matter: '门锁坏了' } });
      expect(await audit(running.server.store.db)).toEqual([]);
      await running.stop();
    },
    60_000,
  );
});

describe('a start that is killed while it changes the schema', () => {
  it.each(everyStart)(
    'starts again cleanly, at whichever step it died: %s',
    async (_, release) => {
      const whole = folderOf(release);
      const { statements: steps } = await (await starter(whole.file, null)).go();
      expect(steps).toBeGreaterThan(0);
      const before = release === null ? {} : dataOf(folderOf(release).file);

      const died = async (step: number) => {
        const { file } = folderOf(release);
        expect(await (await starter(file, step)).go()).toMatchObject({ signal: 'SIGKILL' });
        await opened(file);
        expect(schemaOf(file)).toEqual(schemaOf(whole.file));
        expect(dataOf(file)).toMatchObject(before);
      };
      // The newest upgrade dies at each statement. The way of older stores ends in it, and a new one has nothing to lose: they die
      // at some sixteen.
      const stride = release === releases[releases.length - 2] ? 1 : Math.ceil(steps / 16);
      for (let step = 1; step <= steps; step += 2 * stride)
        await Promise.all([died(step), ...(step + stride <= steps ? [died(step + stride)] : [])]);
    },
    120_000,
  );
});

describe('several that start at once', () => {
  it.each(everyStart)(
    'one changes the schema, the others wait for it: %s',
    async (_, release) => {
      const whole = folderOf(release);
      await opened(whole.file);
      for (let round = 0; round < 2; round += 1) {
        const { file } = folderOf(release);
        const ready = await Promise.all(Array.from({ length: 5 }, () => starter(file, null)));
        const all = await Promise.all(ready.map(({ go }) => go()));
        expect(all.map(({ code, err }) => [code, err])).toEqual(all.map(() => [0, '']));
        expect(schemaOf(file)).toEqual(schemaOf(whole.file));
        if (release !== null) expect(dataOf(file)).toEqual(dataOf(whole.file));
      }
    },
    60_000,
  );
});

describe('a migration', () => {
  const open = (file: string) => new Kysely<unknown>({ dialect: new SharedSqliteDialect(new SQLite(file)) });

  it('that fails leaves the store as it was, and is named', async () => {
    const { file } = folderOf(releases[0] as string);
    await opened(file);
    const before = [schemaOf(file), dataOf(file)];
    const db = open(file);
    const half = {
      '8000-sound': {
        up: (tx: Kysely<unknown>) => sql`create table sound (id text)`.execute(tx).then(() => {}),
      },
      '9000-fails': {
        up: async (tx: Kysely<unknown>) => {
          await sql`delete from person`.execute(tx);
          await sql`create table person (id text)`.execute(tx);
        },
      },
    };
    await expect(migrate(db, { ...MIGRATIONS, ...half })).rejects.toThrow('migration 9000-fails failed');
    await db.destroy();
    expect([schemaOf(file), dataOf(file)]).toEqual(before);
  });

  it('of a newer version is not touched by an older one, which says so', async () => {
    const { file } = folderOf(releases[0] as string);
    const db = open(file);
    const newer = { '9000-newer': { up: async () => {} } };
    await migrate(db, { ...MIGRATIONS, ...newer });
    await db.destroy();
    const before = [schemaOf(file), dataOf(file)];
    await expect(openSqlite(file)).rejects.toThrow(
      'the store is of a newer version than this program (9000-newer)',
    );
    expect([schemaOf(file), dataOf(file)]).toEqual(before);
  });
});
