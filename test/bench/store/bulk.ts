import type SQLite from 'better-sqlite3';

/** Puts rows of one table into a store, with a statement that is prepared once. */
export type Put<Row extends object> = (row: Row) => void;

/** @param like any row: all have the same columns */
export function putInto<Row extends object>(database: SQLite.Database, table: string, like: Row): Put<Row> {
  const columns = Object.keys(like) as (keyof Row & string)[];
  const statement = database.prepare(
    `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
  );
  return (row) => void statement.run(columns.map((column) => row[column]));
}

/** Runs `work` while the indexes of these tables are away, and then makes them again in one go: many rows get in faster. */
export function withoutIndexes(database: SQLite.Database, tables: readonly string[], work: () => void): void {
  const indexes = database
    .prepare(
      `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${tables.map(() => '?').join(', ')})`,
    )
    .all(...tables) as { name: string; sql: string }[];
  for (const { name } of indexes) database.exec(`drop index ${name}`);
  work();
  for (const { sql } of indexes) database.exec(sql);
}
