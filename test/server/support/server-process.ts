import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { watchOutput } from '../../log-watch/watched-log';

const ROOT = join(__dirname, '../../..');
const TSX = createRequire(__filename).resolve('tsx');

/** The server as a process of its own, that can be killed. */
export interface ServerProcess {
  readonly url: string;
  /** Ends it without a warning, as a power cut of the process would. */
  kill(): Promise<void>;
}

/**
 * Starts the real process, as `npm start` does, on any free port.
 *
 * @throws Error with what it printed, if it ends before it listens
 */
export async function startProcess(
  dataDir: string,
  env: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', TSX, 'src/server/main.ts'], {
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
  watchOutput(child);
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [, found] = /Three Windows {2}(\S+)/.exec(out) ?? [];
      if (found) resolve(found);
    });
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.once('exit', () => reject(new Error(`the server ended before it listened: ${err}`)));
  });
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
