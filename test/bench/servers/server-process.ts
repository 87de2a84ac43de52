import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

/** A server in its own process, as the load sees it. */
export interface ServerProcess {
  readonly url: string;
  readonly child: ChildProcess;
  /** Megabytes that it holds in memory now; undefined where the system does not say. */
  memory(): number | undefined;
  /** Seconds of processor time so far; undefined where the system does not say. */
  cpuSeconds(): number | undefined;
  stop(): Promise<void>;
}

export interface ServerStart {
  /** Path of the script from the top folder of the project. */
  readonly script: string;
  /** An address that answers once the server listens. */
  readonly ready: string;
  readonly env: Readonly<Record<string, string>>;
  /** Where its standard output goes. */
  readonly log: string;
  readonly nodeOptions?: readonly string[];
}

const WAIT_MS = 60_000;

/**
 * Starts a script that listens on `PORT`, and waits until it does.
 *
 * @throws Error when it ends before, or takes longer than a minute
 */
export async function startServerProcess(start: ServerStart): Promise<ServerProcess> {
  const { script, ready, env, log, nodeOptions = [] } = start;
  const port = await freePort();
  const compiler = script.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const child = spawn(process.execPath, [...nodeOptions, ...compiler, script], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOST: '127.0.0.1', PORT: String(port), ...env },
    stdio: ['ignore', openSync(log, 'a'), 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  await answering(child, `${url}${ready}`);
  const { pid = 0 } = child;
  return {
    url,
    child,
    memory: () => residentMegabytes(pid),
    cpuSeconds: () => cpuSeconds(pid),
    async stop() {
      if (child.exitCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}

async function answering(child: ChildProcess, url: string): Promise<void> {
  for (const since = Date.now(); Date.now() - since < WAIT_MS; ) {
    if (child.exitCode !== null) throw new Error('the server ended before it listened');
    const answer = await fetch(url).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  child.kill('SIGKILL');
  throw new Error(`${url} did not answer within a minute`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
}

function residentMegabytes(pid: number): number | undefined {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(processFile(pid, 'status')) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
}

/** Linux counts in hundredths of a second. */
const TICKS_PER_SECOND = 100;

function cpuSeconds(pid: number): number | undefined {
  // The name of the program, in brackets, may hold spaces; what follows it does not. User and system time are 14 and 15.
  const fields = processFile(pid, 'stat').split(') ')[1]?.split(' ');
  return fields && (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

function processFile(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
