// The thread behind `checkpoints.ts`. Plain JavaScript, so that it needs no compiler loaded besides: a few megabytes in place of fifty.
import { parentPort, workerData } from 'node:worker_threads';
import SQLite from 'better-sqlite3';

/** Pages in the log that are worth the while: the more, the fewer times a page is written for many changes of it. */
const PAGES = 8_192;
/** What is written meanwhile is carried over, too, so often. */
const MOST_PASSES = 3;

/** @type {{ file: string, lookEveryMs: number, latestMs: number }} */
const { file, lookEveryMs, latestMs } = workerData;
const database = new SQLite(file, { fileMustExist: true });
const look = database.prepare('pragma wal_checkpoint(noop)');
// Passive: as far as one gets without keeping anybody waiting. It says how many pages the log held as it began.
const pass = database.prepare('pragma wal_checkpoint(passive)');

let restingSince = Date.now();
let timer = setTimeout(onDuty, lookEveryMs);

function onDuty() {
  const { log, checkpointed } = look.get();
  const pages = log - checkpointed;
  const late = Date.now() - restingSince >= latestMs;
  if (pages >= PAGES || (pages > 0 && late)) carryOver();
  else timer = setTimeout(onDuty, lookEveryMs);
}

function carryOver() {
  let { log } = pass.get();
  // Only a log of which nothing is left begins anew.
  for (let passes = 1; passes < MOST_PASSES; passes += 1) {
    const before = log;
    ({ log } = pass.get());
    if (log === before) return rest();
  }
  parentPort?.postMessage('hold');
}

function rest() {
  restingSince = Date.now();
  timer = setTimeout(onDuty, lookEveryMs);
}

parentPort?.on('message', (message) => {
  if (message === 'held') {
    pass.get();
    parentPort?.postMessage('goOn');
    rest();
    return;
  }
  clearTimeout(timer);
  database.close();
  parentPort?.close();
});
