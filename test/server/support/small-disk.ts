import { spawnSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const KB = 1024;

/** A disk of its own, so small that a test can fill it. */
export interface SmallDisk {
  readonly path: string;
  /** Fills it, but for so many kilobytes. */
  fill(leaveKb: number): void;
  /** Takes away what `fill` put there. */
  makeRoom(): void;
  remove(): void;
}

/** Mounts one, in memory; null where the system does not let us: that takes Linux and root. */
export function smallDisk(megabytes: number): SmallDisk | null {
  const path = mkdtempSync(join(tmpdir(), 'three-windows-disk-'));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path]);
  if (mounted.status !== 0) {
    rmdirSync(path);
    return null;
  }
  const ballast = join(path, 'ballast');
  return {
    path,
    fill(leaveKb) {
      const file = openSync(ballast, 'w');
      let size = 0;
      try {
        for (;;) size += writeSync(file, Buffer.alloc(4 * KB, 1));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      }
      ftruncateSync(file, Math.max(0, size - leaveKb * KB));
      closeSync(file);
    },
    makeRoom: () => rmSync(ballast, { force: true }),
    remove() {
      spawnSync('umount', [path]);
      rmdirSync(path);
    },
  };
}
