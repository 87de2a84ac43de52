import type SQLite from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** More than the server has different queries; lists of ids make a few more of some. */
const MOST_KEPT = 500;

/**
 * The database as Kysely sees it, with its statements prepared once: to prepare one takes SQLite longer than to carry it
 * out. The least recently used is forgotten first.
 */
export function withStatementCache(database: SQLite.Database): SqliteDatabase {
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => void database.close(),
    prepare(sql) {
      let statement = kept.get(sql);
      if (statement) kept.delete(sql);
      else statement = database.prepare(sql) as SqliteStatement;
      kept.set(sql, statement);
      if (kept.size > MOST_KEPT) kept.delete(kept.keys().next().value as string);
      return statement;
    },
  };
}
