import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import SQLite from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { allowAtOnce } from './at-once';
import { Changes } from './changes';
import { migrate } from './migrate';
import type { Database } from './schema';
import { withStatementCache } from './statement-cache';
import { type Store, storeOn } from './store';

/**
 * Opens the embedded store, makes it if it is new, and brings it to the newest schema.
 *
 * Write-ahead logging with `synchronous=FULL`: a commit is answered after an fsync, so that it survives a crash
 * of the process and of the machine.
 *
 * @param file a path, or `:memory:` for a store that is gone with the process
 */
export async function openSqlite(file: string): Promise<Store> {
  if (file !== ':memory:') mkdirSync(dirname(file), { recursive: true });
  const database = new SQLite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('busy_timeout = 5000');
  const version = database.prepare('pragma data_version').pluck();
  const changes = new Changes(() => version.get());
  const statements = withStatementCache(database, changes);
  const db = new Kysely<Database>({ dialect: new SqliteDialect({ database: statements }) });
  allowAtOnce(db, database, statements);
  await migrate(db as Kysely<unknown>);
  return storeOn(db, changes);
}
