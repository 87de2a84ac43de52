/** One object store with blobs by name: addresses of chosen pictures (`blob:…`) end with the page that they were chosen on. */
const DATABASE = 'three-windows';
const FILES = 'files';

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open(DATABASE, 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(FILES);
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

async function on<T>(mode: IDBTransactionMode, ask: (files: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const database = await open();
  try {
    return await new Promise<T>((resolve, reject) => {
      const asked = ask(database.transaction(FILES, mode).objectStore(FILES));
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
  } finally {
    database.close();
  }
}

/**
 * Keeps a file so that it outlives the app.
 *
 * @param path as `choosePhotos` gave it
 * @param name of our own, for `keptFile`
 * @returns what stands for it: `path` itself where nothing can be kept, e.g. in a private window
 */
export async function keepFile(path: string, name: string): Promise<string> {
  try {
    const blob = await (await fetch(path)).blob();
    await on('readwrite', (files) => files.put(blob, name));
    return name;
  } catch {
    return path;
  }
}

/** The address of a kept file in this run of the app; undefined when it is not there any more. */
export async function keptFile(kept: string): Promise<string | undefined> {
  if (kept.startsWith('blob:')) return kept;
  try {
    const blob = await on<Blob | undefined>('readonly', (files) => files.get(kept));
    return blob && URL.createObjectURL(blob);
  } catch {
    return undefined;
  }
}

export async function dropFile(kept: string): Promise<void> {
  await on('readwrite', (files) => files.delete(kept)).catch(() => undefined);
}
