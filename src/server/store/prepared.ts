import type { Compilable, CompiledQuery, Insertable } from 'kysely';
import { LruMap } from 'toad-cache';
import { carryOut } from './at-once';
import type { Database, Db, Tx } from './schema';

/** A value that a prepared query is given each time that it runs. */
type Value = string | number | null;
type Values = Readonly<Record<string, Value>>;

/** The place of a value in a query that is being prepared. */
class Place {
  constructor(readonly name: string) {}
}

/** Stands for a value while a query is built. */
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
  return (db, values) => {
    compiled ??= build(db, (name) => new Place(name) as never).compile();
    return run(db, compiled, values as Values);
  };
}

/** A query has only so many shapes; this bounds what a mistake could keep. */
const MOST_SHAPES = 200;

/** As `prepared`, for a query whose text depends on a few things besides its values: each shape is built once. */
export function preparedInShapes<Shape extends object, Row>(
  build: (db: Db, value: <T extends Value>(name: string) => T, shape: Shape) => Compilable<Row>,
): (db: Db, shape: Shape, values: Values) => Promise<Row[]> {
  const compiled = new LruMap<CompiledQuery<Row>>(MOST_SHAPES);
  return (db, shape, values) => {
    const key = JSON.stringify(shape);
    let query = compiled.get(key);
    if (query === undefined) {
      query = build(db, (name) => new Place(name) as never, shape).compile();
      compiled.set(key, query);
    }
    return run(db, query, values);
  };
}

/** Puts one row into a table; every row that it is given has the same columns. */
export function insertInto<Table extends keyof Database & string>(
  table: Table,
): (tx: Tx, row: Insertable<Database[Table]>) => Promise<void> {
  let compiled: CompiledQuery<unknown> | undefined;
  return async (tx, row) => {
    compiled ??= tx
      .insertInto(table)
      .values(Object.fromEntries(Object.keys(row).map((name) => [name, new Place(name)])) as never)
      .compile();
    await run(tx, compiled, row as Values);
  };
}

function run<Row>(db: Db, compiled: CompiledQuery<Row>, values: Values): Promise<Row[]> {
  const parameters = compiled.parameters.map((parameter) =>
    parameter instanceof Place ? values[parameter.name] : parameter,
  );
  return carryOut(db, compiled, parameters);
}
