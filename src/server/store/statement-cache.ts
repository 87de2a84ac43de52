import type SQLite from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { LruMap } from 'toad-cache';

/** More than the server has different queries; lists of ids make a few more of some. */
const MOST_KEPT = 500;

/**
 * The database as Kysely sees it, with its statements prepared once: to prepare one takes SQLite longer than to carry it
 * out.
 */
export function withStatementCache(database: SQLite.Database): SqliteDatabase {
  const kept = new LruMap<SqliteStatement>(MOST_KEPT);
  return {
    close: () => void database.close(),
    prepare(sql) {
      let statement = kept.get(sql);
      if (statement === undefined) {
        statement = database.prepare(sql) as SqliteStatement;
        kept.set(sql, statement);
      }
      return statement;
    },
  };
}
