import { existsSync } from 'node:fs';
import { readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { PHOTOS_NAME, photoFolder, restoringFolder, STORE_NAME, storeFile } from '../store/data-folder';
import { copyDurably, makeFolder, syncFolder } from '../store/durable-file';
import { MIGRATIONS } from '../store/migrate';
import { type Manifest, readManifest } from './manifest';

export interface Restored {
  readonly manifest: Manifest;
  /** Where what was there before has been put, or null when there was nothing. */
  readonly aside: string | null;
}

/** All that a backup takes the place of. */
const REPLACED = [STORE_NAME, `${STORE_NAME}-wal`, `${STORE_NAME}-shm`, PHOTOS_NAME];
const OWNER_ONLY = 0o700;

/**
 * Gives a data folder what a backup holds. It is put together beside what is there and checked byte by byte against the manifest, and
 * only then takes its place: until then nothing is touched. A restore that was cut off is run again; no server starts before.
 *
 * @param replace put aside what the folder holds; never deletes it
 * @throws Error when the backup is not whole, when a server has the store open, or when the folder is not empty
 */
export async function restoreBackup(
  backup: string,
  dataDir: string,
  { replace, at }: { readonly replace: boolean; readonly at: number },
): Promise<Restored> {
  const manifest = await readManifest(backup);
  const newer = manifest.migrations.filter((name) => !(name in MIGRATIONS));
  if (newer.length > 0)
    throw new Error(`the backup is of a newer version than this program (${newer.join(', ')})`);
  const staging = restoringFolder(dataDir);
  const there = existsSync(dataDir)
    ? (await readdir(dataDir)).filter((name) => join(dataDir, name) !== staging)
    : [];
  if (there.length > 0 && !replace)
    throw new Error(`${dataDir} is not empty; --replace puts what is there aside`);

  const begun = existsSync(staging);
  await rm(staging, { recursive: true, force: true });
  await makeFolder(staging, OWNER_ONLY);
  try {
    assertNotInUse(storeFile(dataDir));
    await copyAll(backup, manifest, staging);
    // Again: one may have been starting when we looked first. From then on our folder keeps every other from it.
    assertNotInUse(storeFile(dataDir));
  } catch (error) {
    // Nothing was touched yet, unless an earlier restore was cut off: then no server may start all the same.
    if (!begun) await rm(staging, { recursive: true });
    throw error;
  }
  const aside = await putAside(dataDir, new Date(at));
  await takePlace(staging, dataDir);
  return { manifest, aside };
}

/** A server, or anybody else, that has the store open holds a lock on it; a killed one holds none. */
function assertNotInUse(file: string): void {
  if (!existsSync(file)) return;
  const store = new SQLite(file, { timeout: 0 });
  try {
    store.pragma('locking_mode = exclusive');
    store.exec('begin exclusive; rollback');
  } catch (error) {
    // Whatever else is wrong with it is a reason to restore.
    if ((error as { code?: string }).code === 'SQLITE_BUSY')
      throw new Error(`${file} is in use: stop the server first`);
  } finally {
    store.close();
  }
}

/** @throws Error that names the first file that is not what the manifest says */
async function copyAll(backup: string, { files }: Manifest, staging: string): Promise<void> {
  const folders = new Set([staging]);
  for (const [path, { bytes, sha256 }] of Object.entries(files)) {
    const folder = dirname(join(staging, path));
    if (!folders.has(folder)) await makeFolder(folder, OWNER_ONLY);
    folders.add(folder);
    const copied = await copyDurably(join(backup, path), join(staging, path)).catch((error) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      throw new Error(`${join(backup, path)} is missing`);
    });
    if (copied.bytes !== bytes || copied.sha256 !== sha256)
      throw new Error(`${join(backup, path)} is not what was backed up`);
  }
  for (const folder of folders) await syncFolder(folder);
}

async function putAside(dataDir: string, at: Date): Promise<string | null> {
  const there = REPLACED.filter((name) => existsSync(join(dataDir, name)));
  if (there.length === 0) return null;
  const aside = join(dataDir, `replaced-${at.toISOString().replace(/[:.]/g, '-')}`);
  await makeFolder(aside, OWNER_ONLY);
  for (const name of there) await rename(join(dataDir, name), join(aside, name));
  await syncFolder(aside);
  await syncFolder(dataDir);
  return aside;
}

/** The photos first: where the store is, everything is. */
async function takePlace(staging: string, dataDir: string): Promise<void> {
  if (existsSync(photoFolder(staging))) await rename(photoFolder(staging), photoFolder(dataDir));
  await rename(storeFile(staging), storeFile(dataDir));
  await syncFolder(dataDir);
  await rm(staging, { recursive: true });
  await syncFolder(dataDir);
}
