import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
const pages = path.join(root, 'test/budget/native');

/**
 * Makes the yardstick ready to run: the queue and a request as somebody would write them for WeChat by hand, with the
 * app's own words.
 *
 * @returns its folder, a mini-program like dist/weapp
 */
export function buildNative(): string {
  const out = mkdtempSync(path.join(tmpdir(), 'three-windows-native-'));
  cpSync(pages, out, { recursive: true, filter: (file) => !file.endsWith('.ts') });
  execFileSync(path.join(root, 'node_modules/.bin/esbuild'), [
    path.join(pages, 'words.ts'),
    '--bundle',
    '--format=cjs',
    '--target=es2020',
    '--log-level=error',
    `--outfile=${path.join(out, 'words.js')}`,
  ]);
  return out;
}
