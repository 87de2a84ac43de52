import type { Store } from '../../../src/server/store/store';

class Undone extends Error {}

/**
 * From now on every write does its work and answers as ever, but is rolled back: thousands of calls are tried, and each
 * meets the world as it was built.
 *
 * @returns what makes writes count again
 */
export function undoWrites(store: Store): () => void {
  const writable = store as { write: Store['write'] };
  const { write } = store;
  writable.write = async <T>(work: Parameters<typeof store.write<T>>[0]): Promise<T> => {
    let answer!: T;
    try {
      await write(async (tx) => {
        answer = await work(tx);
        throw new Undone();
      });
    } catch (error) {
      if (!(error instanceof Undone)) throw error;
    }
    return answer;
  };
  return () => {
    writable.write = write;
  };
}
