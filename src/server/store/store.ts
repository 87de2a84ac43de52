import type { Kysely } from 'kysely';
import type { Changes } from './changes';
import type { Database, Db, Tx } from './schema';
import { WriteQueue } from './write-queue';

/** Where everything is kept. Reads go to `db`; writes go through `write`, which shares commits. */
export interface Store {
  readonly db: Db;
  /** What may have changed since it was read. */
  readonly changes: Changes;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Finishes what is under way and lets go of the files. */
  close(): Promise<void>;
}

export function storeOn(db: Kysely<Database>, changes: Changes): Store {
  const queue = new WriteQueue<Database>(db);
  return {
    db,
    changes,
    write: (work) => queue.write(work),
    async close() {
      await queue.settle();
      await db.destroy();
    },
  };
}
