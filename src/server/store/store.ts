import type { Kysely } from 'kysely';
import type { Changes } from './changes';
import { Commits } from './commits';
import type { Database, Db, Tx } from './schema';
import { WriteQueue } from './write-queue';

/** Where everything is kept. Reads go to `db`; writes go through `write`, which shares commits. */
export interface Store {
  readonly db: Db;
  /** What may have changed since it was read. */
  readonly changes: Changes;
  /** Whose log has grown, as soon as it is kept. */
  readonly commits: Commits;
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Finishes what is under way and lets go of the files. */
  close(): Promise<void>;
}

export function storeOn(db: Kysely<Database>, changes: Changes): Store {
  const commits = new Commits();
  const queue = new WriteQueue<Database>(db, (tx) => commits.committed(tx));
  return {
    db,
    changes,
    commits,
    write: (work) => queue.write(work),
    async close() {
      await queue.settle();
      await db.destroy();
    },
  };
}
