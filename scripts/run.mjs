import { spawn } from 'node:child_process';
import path from 'node:path';

/** Top folder of the project. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** The path of a program that a dependency brings. */
export const bin = (name) => path.join(ROOT, 'node_modules', '.bin', name);

/**
 * Starts a program that shares this terminal, and passes termination signals on to it.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} [env] added to this process's environment
 * @returns {{ child: import('node:child_process').ChildProcess, exit: Promise<number> }} `exit` is its exit code, or 1 when a signal ended it
 */
export function start(command, args, env = {}) {
  const child = spawn(command, args, { cwd: ROOT, stdio: 'inherit', env: { ...process.env, ...env } });
  const pass = (signal) => child.kill(signal);
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  const exit = new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => {
      process.off('SIGINT', pass);
      process.off('SIGTERM', pass);
      resolve(code ?? 1);
    });
  });
  return { child, exit };
}
