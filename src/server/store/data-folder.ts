import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The name of the store's one file; SQLite keeps its log (`-wal`) and its index (`-shm`) beside it. */
export const STORE_NAME = 'three-windows.sqlite';
/** The name of the folder with the photos: `<community>/<id>.webp` and `<id>.thumb.webp`. */
export const PHOTOS_NAME = 'photos';

export const storeFile = (dataDir: string) => join(dataDir, STORE_NAME);
export const photoFolder = (dataDir: string) => join(dataDir, PHOTOS_NAME);

/** Where `npm run restore` puts things together before it gives them their place; gone when it is done. */
export const restoringFolder = (dataDir: string) => join(dataDir, 'restoring');

/** @throws Error while a restore is under way, or when one was cut off */
export function assertNotRestoring(dataDir: string): void {
  if (existsSync(restoringFolder(dataDir)))
    throw new Error(`${dataDir} is being restored, or a restore was cut off: then run it again`);
}
