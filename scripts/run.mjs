import { spawn } from 'node:child_process';
import path from 'node:path';

/** Top folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** The path of a program that a dependency brings. */
export const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

/**
 * Starts a program in the project's top folder, and passes termination signals on to it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's environment
 * @param {{ quiet?: boolean }} [options] `quiet` keeps what it says to itself, unless it fails; otherwise it shares this terminal
 * @returns {{ child: import('node:child_process').ChildProcess, exit: Promise<number> }} `exit` is its exit code, or 1 when a signal ended it
 */
export function start(command, args, env = {}, { quiet = false } = {}) {
  const child = spawn(command, args, {
    cwd: ROOT,
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, ...env },
  });
  const said = [];
  child.stdout?.on('data', (chunk) => said.push(chunk));
  child.stderr?.on('data', (chunk) => said.push(chunk));
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  const exit = new Promise((resolve, reject) => {
    child.on('error', reject);
    // `close` and not `exit`: only then has everything that it said arrived.
    child.on('close', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      if (code !== 0) process.stderr.write(Buffer.concat(said));
      resolve(code ?? 1);
    });
  });
  return { child, exit };
}
