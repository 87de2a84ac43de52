import type SQLite from 'better-sqlite3';
import type { SqliteDatabase, SqliteStatement } from 'kysely';
import { LruMap } from 'toad-cache';
import type { Changes } from './changes';

/** More than the server has different queries; lists of ids make a few more of some. */
const MOST_KEPT = 500;

/**
 * The database as Kysely sees it, with its statements prepared once: to prepare one takes SQLite longer than to carry it
 * out. What they change is counted.
 */
export function withStatementCache(database: SQLite.Database, changes: Changes): SqliteDatabase {
  const kept = new LruMap<SqliteStatement>(MOST_KEPT);
  return {
    close: () => void database.close(),
    prepare(sql) {
      let statement = kept.get(sql);
      if (statement === undefined) {
        statement = counted(database.prepare(sql) as SqliteStatement, changes.counterFor(sql));
        kept.set(sql, statement);
      }
      return statement;
    },
  };
}

function counted(statement: SqliteStatement, count: (() => void) | null): SqliteStatement {
  if (count === null) return statement;
  return {
    reader: statement.reader,
    all(parameters) {
      count();
      return statement.all(parameters);
    },
    run(parameters) {
      count();
      return statement.run(parameters);
    },
    iterate(parameters) {
      count();
      return statement.iterate(parameters);
    },
  };
}
