import { execFileSync } from 'node:child_process';
import { closeSync, fdatasyncSync, openSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** A disk by what matters to a durable write: how long it takes until one is kept. */
export interface Disk {
  readonly fsyncMs: number;
  /** What makes a server's process meet this disk in place of the machine's own. */
  readonly env: Readonly<Record<string, string>>;
}

const TIMES = 200;
const PAGE = Buffer.alloc(4_096);

/** The disk that holds a folder, as it is. */
export function ownDisk(folder: string): Disk {
  const file = path.join(folder, 'fsync-trial');
  const descriptor = openSync(file, 'w');
  try {
    const began = performance.now();
    for (let time = 0; time < TIMES; time += 1) {
      writeSync(descriptor, PAGE);
      fdatasyncSync(descriptor);
    }
    return { fsyncMs: (performance.now() - began) / TIMES, env: {} };
  } finally {
    closeSync(descriptor);
    rmSync(file);
  }
}

/**
 * The same disk with slower fsyncs, by a library that every process loads before its own; null where there is no C compiler, or the
 * system loads none.
 */
export function slowedDisk(own: Disk, folder: string, fsyncMs: number): Disk | null {
  const library = path.join(folder, 'slow-sync.so');
  try {
    execFileSync(
      'cc',
      ['-shared', '-fPIC', '-O2', '-o', library, path.join(__dirname, 'slow-sync.c'), '-ldl'],
      {
        stdio: 'ignore',
      },
    );
  } catch {
    return null;
  }
  const delayUs = Math.max(0, Math.round((fsyncMs - own.fsyncMs) * 1_000));
  return { fsyncMs, env: { LD_PRELOAD: library, SYNC_DELAY_US: String(delayUs) } };
}
