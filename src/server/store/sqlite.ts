import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely } from 'kysely';
import { allowAtOnce } from './at-once';
import { Changes } from './changes';
import { LogSync } from './log-sync';
import { assertNewest, migrate } from './migrate';
import type { Database } from './schema';
import { SharedSqliteDialect } from './sqlite-dialect';
import { withStatementCache } from './statement-cache';
import { type Store, storeOn } from './store';

const IN_MEMORY = ':memory:';
/** How long a write waits for one of another process, e.g. of `npm run set-up`. */
const WAIT_MS = 5_000;
/** How long a start waits for another one that is changing the schema: longer than any store needs. */
const MIGRATION_WAIT_MS = 600_000;
/**
 * Pages that the log may hold before a commit carries them over into the store, 128 MB. A server's own thread does so long before
 * (`checkpoints`): whoever is in this process waits for a commit that does.
 */
const LONGEST_LOG = 32_768;

/**
 * Opens the embedded store, makes it if it is new, and brings it to the newest schema.
 *
 * Write-ahead logging; a commit is answered after an fsync of the log (`log-sync.ts`), so that it survives a crash of the process and
 * of the machine. With `synchronous=NORMAL` SQLite leaves that one to us, and syncs log and store itself whenever it carries one over
 * into the other, so that neither is ever damaged.
 *
 * @param file a path, or `:memory:` for a store that is gone with the process
 * @param verbose hears every statement
 * @throws Error when the store is of a newer version than this program
 */
export async function openSqlite(file: string, verbose?: (statement: unknown) => void): Promise<Store> {
  if (file !== IN_MEMORY) mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file, { timeout: MIGRATION_WAIT_MS, ...(verbose ? { verbose } : {}) });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = NORMAL');
  database.pragma('foreign_keys = ON');
  database.pragma(`wal_autocheckpoint = ${LONGEST_LOG}`);
  // The pages that a savepoint may have to give back: otherwise each write would put them into a file besides.
  database.pragma('temp_store = MEMORY');
  // What is deleted or written over is overwritten with zeros, and does not wait in a free page for somebody who reads the file.
  database.pragma('secure_delete = ON');
  const version = database.prepare('pragma data_version').pluck();
  const changes = new Changes(() => version.get());
  const statements = withStatementCache(database, changes);
  const db = new Kysely<Database>({
    dialect: new SharedSqliteDialect(database, statements, () => changes.undone()),
  });
  allowAtOnce(db, database, statements);
  await migrate(db as Kysely<unknown>);
  database.pragma(`busy_timeout = ${WAIT_MS}`);
  const log = file === IN_MEMORY ? null : await LogSync.of(file);
  return storeOn(db, changes, {
    kept: async () => log?.sync(),
    bytes: () =>
      Number(database.pragma('page_count', { simple: true })) *
      Number(database.pragma('page_size', { simple: true })),
    clean() {
      // Pages that were rearranged may still hold what has been moved elsewhere since: only a store that is written anew holds nothing else.
      database.exec('vacuum');
      const left = database.pragma('wal_checkpoint(truncate)', { simple: true });
      if (left !== 0) throw new Error('somebody reads what the log of the store still holds');
    },
    async close() {
      await db.destroy();
      await log?.close();
    },
  });
}

/**
 * Opens a store to look at it: nothing in it can be changed, and a server may go on writing. Each transaction sees one moment.
 *
 * @throws Error when there is none, or when it is of another version than this program
 */
export async function openSqliteToRead(file: string): Promise<Kysely<Database>> {
  if (!existsSync(file)) throw new Error(`there is no store at ${file}`);
  const database = new SQLite(file, { readonly: true, timeout: WAIT_MS });
  const db = new Kysely<Database>({ dialect: new SharedSqliteDialect(database) });
  await assertNewest(db as Kysely<unknown>);
  return db;
}
