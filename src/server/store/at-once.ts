import type SQLite from 'better-sqlite3';
import type { CompiledQuery, DialectAdapter, Kysely, SqliteDatabase } from 'kysely';

/** A store or a transaction of it, whatever its tables. */
type Connected = Pick<Kysely<unknown>, 'getExecutor' | 'isTransaction' | 'executeQuery'>;

/** Carries out a statement and gives its rows; none for one that only writes. */
type AtOnce = (sql: string, parameters: readonly unknown[]) => unknown[];

interface Embedded {
  readonly database: SQLite.Database;
  readonly run: AtOnce;
}

/** By the adapter, which a store has in common with its transactions. */
const embedded = new WeakMap<DialectAdapter, Embedded>();

/** Makes known that a store is embedded: its statements need not wait in line for a connection. */
export function allowAtOnce(db: Connected, database: SQLite.Database, statements: SqliteDatabase): void {
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
function atOnceOn(db: Connected): AtOnce | null {
  const store = embedded.get(db.getExecutor().adapter);
  return store && (db.isTransaction || !store.database.inTransaction) ? store.run : null;
}

/** Carries out a statement that is built already, by the short way where there is one. */
export async function carryOut<Row>(
  db: Connected,
  statement: CompiledQuery<Row>,
  parameters: readonly unknown[] = statement.parameters,
): Promise<Row[]> {
  const atOnce = atOnceOn(db);
  if (atOnce) return atOnce(statement.sql, parameters) as Row[];
  const { rows } = await db.executeQuery<Row>({ ...statement, parameters });
  return rows;
}
