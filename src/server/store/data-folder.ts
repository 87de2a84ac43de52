import { join } from 'node:path';

/** The one file of the store; SQLite keeps its log (`-wal`) and its index (`-shm`) beside it. */
export const storeFile = (dataDir: string) => join(dataDir, 'three-windows.sqlite');

/** Where the photos are, one folder for each community. */
export const photoFolder = (dataDir: string) => join(dataDir, 'photos');
