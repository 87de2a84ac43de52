import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { watchOutput } from '../../log-watch/watched-log';

const ROOT = join(__dirname, '../../..');
/** What `npm start` runs once the app is built. */
const AS_STARTED = ['--import', createRequire(__filename).resolve('tsx'), 'src/server/main.ts'];

/** The server as a process of its own, that can be killed. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Everything that it has printed so far, log lines included. */
  printed(): string;
  /** Ends it without a warning. */
  kill(): Promise<void>;
}

/**
 * Starts the real process on any free port.
 *
 * @param main a compiled server in the place of the sources
 * @throws Error with what it printed, if it ends before it listens
 */
export async function startProcess(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
  main?: string,
): Promise<ServerProcess> {
  const child = spawn(process.execPath, main === undefined ? AS_STARTED : [main], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'warn',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  watchOutput(child);
  let out = '';
  let err = '';
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [, found] = /Three Windows {2}(\S+)/.exec(out) ?? [];
      if (found) resolve(found);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('close', () => reject(new Error(`the server ended before it listened: ${err}`)));
  });
  return {
    url,
    pid: child.pid ?? 0,
    printed: () => out + err,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** The memory of a process in MB: what it has now, and the most that it ever had. Nought where the system does not tell. */
export function memoryMb(pid: number): { now: number; peak: number } {
  const file = `/proc/${pid}/status`;
  const status = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const of = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+) kB`).exec(status)?.[1] ?? 0) / 1024);
  return { now: of('VmRSS'), peak: of('VmHWM') };
}
