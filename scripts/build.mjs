// Builds the app and the server: `node scripts/build.mjs weapp h5 server`. With --if-stale, only what its sources say has changed.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip, constants as zlib } from 'node:zlib';
import { build as bundle } from 'esbuild';
import { bin, ROOT, start } from './run.mjs';

const COMMON = ['src/domain', 'src/contract', 'scripts/build.mjs', 'package.json', 'package-lock.json'];
const APP = [...COMMON, 'src/app', 'config', 'babel.config.js'];
/** All that a build depends on. Jest's and the import rules' settings lie in config/ too; a build too many does no harm. */
const SOURCES = { weapp: APP, h5: APP, server: [...COMMON, 'src/server'] };
const TARGETS = Object.keys(SOURCES);
/** What browsers load and what shrinks by packing; the server sends the packed file in place of the other. */
const PACKABLE = /\.(js|css|html|svg|json|txt)$/;

async function filesUnder(relative) {
  const absolute = path.join(ROOT, relative);
  if (!existsSync(absolute)) return [];
  const entries = await readdir(absolute, { recursive: true, withFileTypes: true }).catch((error) => {
    if (error.code === 'ENOTDIR') return null;
    throw error;
  });
  if (entries === null) return [absolute];
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
}

/** One hash over the names and contents of everything that goes into a build of `target`. */
async function fingerprint(target) {
  const hash = createHash('sha256');
  hash.update(`${target}\0${target === 'weapp' ? (process.env.TARO_APP_API ?? '') : ''}\0`);
  const files = (await Promise.all(SOURCES[target].map(filesUnder))).flat().sort();
  for (const file of files) {
    hash.update(`${path.relative(ROOT, file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

/** Puts a .br and a .gz beside each file of a folder that is worth it, as small as they get. */
async function packFiles(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && PACKABLE.test(entry.name));
  const best = { params: { [zlib.BROTLI_PARAM_QUALITY]: zlib.BROTLI_MAX_QUALITY } };
  await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const plain = await readFile(file);
      await writeFile(`${file}.br`, await promisify(brotliCompress)(plain, best));
      await writeFile(`${file}.gz`, await promisify(gzip)(plain, { level: zlib.Z_BEST_COMPRESSION }));
    }),
  );
}

/** Makes the service worker of the gate out of the list of files that its pages load (config/plugins/gate-files.ts). */
async function makeGateWorker(folder) {
  const list = path.join(folder, 'gate-files.json');
  const page = createHash('sha256').update(await readFile(path.join(folder, 'index.html')));
  const files = [
    { url: '/index.html', revision: page.digest('hex') },
    // Their names carry a hash.
    ...JSON.parse(await readFile(list, 'utf8')).map((file) => ({ url: `/${file}`, revision: null })),
  ];
  await bundle({
    entryPoints: [path.join(ROOT, 'src/app/gate/service-worker.h5.ts')],
    outfile: path.join(folder, 'gate-worker.js'),
    bundle: true,
    minify: true,
    target: 'es2020',
    define: { GATE_FILES: JSON.stringify(files), 'process.env.NODE_ENV': '"production"' },
  });
  await rm(list);
}

/**
 * The server as one file: compiled while it runs, it would hold a compiler in memory besides, sixty megabytes. It lies as deep as its
 * sources do, and finds dist/h5 in the same way.
 */
async function bundleServer(folder) {
  await bundle({
    entryPoints: [path.join(ROOT, 'src/server/main.ts')],
    outfile: path.join(folder, 'main.js'),
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
  // A thread begins with a file of its own.
  await copyFile(path.join(ROOT, 'src/server/store/checkpoints/thread.mjs'), path.join(folder, 'thread.mjs'));
}

/** The app as Taro builds it, with what browsers need besides. */
async function buildApp(target, aside) {
  const env = { NODE_ENV: 'production', CI: 'true', BUILD_OUTPUT: aside };
  const code = await start(bin('taro'), ['build', '--type', target], env, { quiet: true }).exit;
  if (code !== 0) throw new Error(`The ${target} build failed (exit ${code})`);
  if (target !== 'h5') return;
  await makeGateWorker(path.join(ROOT, aside));
  await packFiles(path.join(ROOT, aside));
}

const stampOf = (target) => path.join(ROOT, 'dist', `${target}.stamp`);

async function isFresh(target, print) {
  const stamp = await readFile(stampOf(target), 'utf8').catch(() => '');
  return stamp === print && existsSync(path.join(ROOT, 'dist', target));
}

async function build(target, ifStale) {
  const print = await fingerprint(target);
  if (ifStale && (await isFresh(target, print))) {
    console.log(`dist/${target} is up to date`);
    return;
  }
  console.log(`Building dist/${target} …`);
  const startedAt = Date.now();
  // Built aside and then put in place: a test or a server that reads dist/ never meets half a build, and a build that
  // fails leaves the last good one.
  const aside = path.join('dist', `.${target}-${process.pid}`);
  try {
    if (target === 'server') await bundleServer(path.join(ROOT, aside));
    else await buildApp(target, aside);
    await rm(stampOf(target), { force: true });
    await rm(path.join(ROOT, 'dist', target), { recursive: true, force: true });
    await rename(path.join(ROOT, aside), path.join(ROOT, 'dist', target));
    await writeFile(stampOf(target), print);
    console.log(`Built dist/${target} in ${Math.round((Date.now() - startedAt) / 1000)} s`);
  } finally {
    await rm(path.join(ROOT, aside), { recursive: true, force: true });
  }
}

const args = process.argv.slice(2);
const targets = args.filter((arg) => !arg.startsWith('--'));
const unknown = targets.filter((target) => !TARGETS.includes(target));
if (targets.length === 0 || unknown.length > 0) {
  console.error(`Usage: node scripts/build.mjs [--if-stale] ${TARGETS.join(' | ')} …`);
  process.exit(2);
}
try {
  for (const target of targets) await build(target, args.includes('--if-stale'));
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
