// The thread behind `checkpoints.ts`. Plain JavaScript, so that it needs no compiler loaded besides: a few megabytes in place of fifty.
import { parentPort, workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';

/** Pages that the log should hold when it is carried over: the more, the fewer times a page is written for many changes of it. */
const PAGES = 8_192;
/** What is written meanwhile is carried over, too: once nothing is left, the log begins anew. */
const MOST_PASSES = 5;

/** @type {{ file: string, soonestMs: number, latestMs: number }} */
const { file, soonestMs, latestMs } = workerData;
const database = new SQLite(file, { fileMustExist: true });
// Passive: as far as one gets without keeping anybody waiting.
const passive = database.prepare('pragma wal_checkpoint(passive)');

let waitedMs = soonestMs;
let pagesBefore = 0;
let timer = setTimeout(carryOver, waitedMs);

function carryOver() {
  let pages = passive.get().log;
  // The log has begun anew where it holds less than it held.
  const written = pages >= pagesBefore ? pages - pagesBefore : pages;
  for (let pass = 1, more = written > 0; more && pass < MOST_PASSES; pass += 1) {
    const { log } = passive.get();
    more = log !== pages;
    pages = log;
  }
  pagesBefore = pages;
  waitedMs = Math.min(latestMs, Math.max(soonestMs, Math.round((PAGES * waitedMs) / written)));
  timer = setTimeout(carryOver, waitedMs);
}

parentPort?.once('message', () => {
  clearTimeout(timer);
  database.close();
  parentPort?.close();
});
