import type SQLite from 'better-sqlite3';
import type { DialectAdapter, SqliteDatabase } from 'kysely';
import type { Db } from './schema';

/** Carries out a statement and gives its rows; none for one that only writes. */
export type AtOnce = (sql: string, parameters: readonly unknown[]) => unknown[];

interface Embedded {
  readonly database: SQLite.Database;
  readonly run: AtOnce;
}

/** By the adapter, which a store has in common with its transactions. */
const embedded = new WeakMap<DialectAdapter, Embedded>();

/** Makes known that a store is embedded: its statements need not wait in line for a connection. */
export function allowAtOnce(db: Db, database: SQLite.Database, statements: SqliteDatabase): void {
  embedded.set(db.getExecutor().adapter, {
    database,
    run(sql, parameters) {
      const statement = statements.prepare(sql);
      if (statement.reader) return statement.all(parameters);
      statement.run(parameters);
      return [];
    },
  });
}

/**
 * The short way to the store, where there is one now. Whoever is outside a transaction that is under way must wait for its
 * end, as there is only one connection, and has none.
 */
export function atOnceOn(db: Db): AtOnce | null {
  const store = embedded.get(db.getExecutor().adapter);
  return store && (db.isTransaction || !store.database.inTransaction) ? store.run : null;
}
