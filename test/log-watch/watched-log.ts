import { openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Names the folder where this run's logs are kept until its end. */
export const FOLDER = 'WATCHED_LOGS';

/** `log`: every line is one of the log. `out`: the log shares the terminal with what else is printed. */
export type Kind = 'log' | 'out';

let files = 0;

/**
 * A log that is read when the whole suite is over: nothing that anybody is called, is reached by or wrote may stand in it.
 * Every server that a test starts writes here, whatever else the test does with its lines.
 */
export function watchedLog(kind: Kind = 'log'): { write(text: string): void } {
  const folder = process.env[FOLDER];
  // A server that somebody started by hand belongs to no run.
  if (!folder) return { write: () => {} };
  files += 1;
  const file = openSync(join(folder, `${process.pid}-${Date.now()}-${files}.${kind}`), 'a');
  writeSync(file, `${testPath()}\n`);
  return { write: (text) => void writeSync(file, text) };
}

/** Watches what a server in a process of its own prints. */
export function watchOutput({ stdout, stderr }: { stdout: Readable | null; stderr: Readable | null }): void {
  const [out, log] = [watchedLog('out'), watchedLog('log')];
  stdout?.on('data', (chunk: Buffer) => out.write(chunk.toString()));
  stderr?.on('data', (chunk: Buffer) => log.write(chunk.toString()));
}

/** Which test it was, for whoever reads the finding. */
function testPath(): string {
  return (globalThis as { expect?: typeof expect }).expect?.getState().testPath ?? `process ${process.pid}`;
}
