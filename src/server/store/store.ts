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
  /** Whether something could not be brought onto the disk: then nothing is written any more until the server starts anew. */
  lost(): boolean;
  /** Holds back all writing, once what is under way is kept, until what this gives is called. Reads go on. */
  hold(): Promise<() => void>;
  /** How large the store is, in bytes. */
  bytes(): number;
  /** Writes the store anew, without what was deleted from it; nothing else happens meanwhile. */
  clean(): Promise<void>;
  /** Finishes what is under way and lets go of the files. */
  close(): Promise<void>;
}

/** What a store does as a whole, beneath all queries. */
export interface Upkeep {
  /** Resolves when all that is committed is on the disk. */
  kept(): Promise<void>;
  bytes(): number;
  clean(): void;
  close(): Promise<void>;
}

export function storeOn(db: Kysely<Database>, changes: Changes, upkeep: Upkeep): Store {
  const commits = new Commits();
  const queue = new WriteQueue<Database>(db, {
    kept: upkeep.kept,
    onCommit: (tx) => commits.committed(tx),
  });
  return {
    db,
    changes,
    commits,
    write: (work) => queue.write(work),
    lost: () => queue.lost,
    hold: () => queue.hold(),
    bytes: upkeep.bytes,
    async clean() {
      // The next commit begins in a later turn of the event loop, so that none is under way here.
      await queue.settle();
      upkeep.clean();
    },
    async close() {
      await queue.settle();
      await upkeep.close();
    },
  };
}
