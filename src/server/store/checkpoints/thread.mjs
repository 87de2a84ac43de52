// The thread behind `checkpoints.ts`. Plain JavaScript, so that it needs no compiler loaded besides: a few megabytes in place of fifty.
import { parentPort, workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';

/** @type {{ file: string, everyMs: number }} */
const { file, everyMs } = workerData;
const database = new SQLite(file, { fileMustExist: true });
// Passive: as far as one gets without keeping anybody waiting.
const checkpoint = database.prepare('pragma wal_checkpoint(passive)');
const timer = setInterval(() => checkpoint.get(), everyMs);

parentPort?.once('message', () => {
  clearInterval(timer);
  database.close();
  parentPort?.close();
});
