import path from 'node:path';
import { build } from 'esbuild';

let bundled: Promise<string> | undefined;

/** The script that plays WeChat inside a page, with glass-easel in it. Made once for each process. */
export function bundleRuntime(): Promise<string> {
  bundled ??= build({
    entryPoints: [path.join(__dirname, 'runtime', 'main.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
    // glass-easel measures itself outside of production.
    define: { 'process.env.NODE_ENV': '"production"' },
    loader: { '.css': 'text' },
    logLevel: 'silent',
  }).then(({ outputFiles: [file] }) => file?.text ?? '');
  return bundled;
}
