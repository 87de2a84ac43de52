import type { Compilable, CompiledQuery, Insertable } from 'kysely';
import type { Database, Db, Tx } from './schema';

/** A value that a prepared query is given each time that it runs. */
type Value = string | number | null;

/** The place of a value in a query that is being prepared. */
class Place {
  constructor(readonly name: string) {}
}

/** Stands for a value while the query is built. */
export type ValueOf<V> = <K extends keyof V & string>(name: K) => V[K];

/**
 * A query of a path that is walked often: built and compiled once, on first use, and from then on only given its values. To
 * build one costs more than SQLite needs to answer it.
 *
 * @param build the query, with `value('name')` where a value belongs; it must build the same text whatever the values
 */
export function prepared<V extends { readonly [K in keyof V]: Value }, Row>(
  build: (db: Db, value: ValueOf<V>) => Compilable<Row>,
): (db: Db, values: V) => Promise<Row[]> {
  let compiled: CompiledQuery<Row> | undefined;
  return async (db, values) => {
    compiled ??= build(db, (name) => new Place(name) as never).compile();
    const parameters = compiled.parameters.map((parameter) =>
      parameter instanceof Place ? values[parameter.name as keyof V] : parameter,
    );
    const { rows } = await db.executeQuery<Row>({ ...compiled, parameters });
    return rows;
  };
}

/** Puts one row into a table; every row that it is given has the same columns in the same order. */
export function insertInto<Table extends keyof Database & string>(
  table: Table,
): (tx: Tx, row: Insertable<Database[Table]>) => Promise<void> {
  let insert: ReturnType<typeof prepared<Record<string, Value>, unknown>> | undefined;
  return async (tx, row) => {
    insert ??= prepared((db, value) =>
      db
        .insertInto(table)
        .values(Object.fromEntries(Object.keys(row).map((name) => [name, value(name)])) as never),
    );
    await insert(tx, row as Record<string, Value>);
  };
}
