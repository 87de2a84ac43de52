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

/**
 * Takes the indexes of these tables away: many rows get in faster.
 *
 * @returns how to make them again, in one go
 */
export function dropIndexes(database: SQLite.Database, tables: readonly string[]): () => void {
  const indexes = database
    .prepare(
      `select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name in (${tables.map(() => '?').join(', ')})`,
    )
    .all(...tables) as { name: string; sql: string }[];
  for (const { name } of indexes) database.exec(`drop index ${name}`);
  return () => {
    for (const { sql } of indexes) database.exec(sql);
  };
}
