import { copyFileSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { transformFileSync } from '@swc/core';

const ROOT = join(__dirname, '../../..');
const ROOMS = ['domain', 'contract', 'server'];

/**
 * Compiles the server's sources, file by file, into a folder of its own. It starts in a fraction of the time that it takes where
 * each start compiles anew: for a test that starts it by the dozen.
 *
 * @returns the path of what `npm start` would run
 */
export function compileServer(folder: string): string {
  for (const room of ROOMS) {
    for (const file of readdirSync(join(ROOT, 'src', room), { recursive: true, encoding: 'utf8' })) {
      const source = join(ROOT, 'src', room, file);
      const target = join(folder, 'src', room, file);
      mkdirSync(dirname(target), { recursive: true });
      if (file.endsWith('.mjs')) copyFileSync(source, target);
      if (!file.endsWith('.ts')) continue;
      const { code } = transformFileSync(source, {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
        module: { type: 'commonjs' },
      });
      writeFileSync(target.replace(/\.ts$/, '.js'), code);
    }
  }
  copyFileSync(join(ROOT, 'package.json'), join(folder, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return join(folder, 'src/server/main.js');
}
