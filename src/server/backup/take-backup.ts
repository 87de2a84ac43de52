import { existsSync } from 'node:fs';
import { chmod, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import SQLite from 'better-sqlite3';
import { PHOTOS_NAME, STORE_NAME, storeFile } from '../store/data-folder';
import { type Contents, copyDurably, makeFolder, settle, syncFolder } from '../store/durable-file';
import { type Manifest, writeManifest } from './manifest';

export interface Backup {
  readonly manifest: Manifest;
  /** Photos that a request shows and that are not on the disk, by their paths: it has lost them. */
  readonly missing: readonly string[];
}

interface PhotoRow {
  readonly community_id: string;
  readonly id: string;
  /** Null as long as it was never sent with anything. */
  readonly service_request_id: string | null;
}

/** Personal data: for the operator alone. */
const OWNER_ONLY = 0o700;

/**
 * Copies the store and the photos while people go on writing. Everything that was acknowledged before it began is in the copy.
 *
 * The store first, as it is at one moment; then the photos that it speaks of. A photo's file is on the disk before its row is, so that
 * each is found. The secret is not copied: it is no data.
 *
 * @param folder a new or empty folder
 * @throws Error when there is no store, or the folder is not empty, or the copy of the store is not sound
 */
export async function takeBackup(dataDir: string, folder: string, at: number): Promise<Backup> {
  if (!existsSync(storeFile(dataDir))) throw new Error(`there is no store at ${storeFile(dataDir)}`);
  await makeFolder(folder, OWNER_ONLY);
  if ((await readdir(folder)).length > 0) throw new Error(`${folder} is not empty`);
  await chmod(folder, OWNER_ONLY);

  copyStore(storeFile(dataDir), join(folder, STORE_NAME));
  const photos = new Photos(dataDir, folder);
  const copy = new SQLite(join(folder, STORE_NAME));
  let facts: ReturnType<typeof factsOf>;
  try {
    assertSound(copy);
    facts = factsOf(copy);
    await photos.copy(copy);
  } finally {
    copy.close();
  }
  const files = { [STORE_NAME]: await settle(join(folder, STORE_NAME)), ...photos.files };
  const manifest: Manifest = { format: 1, takenAt: at, ...facts, files };
  await writeManifest(folder, manifest);
  return { manifest, missing: photos.missing };
}

/** One snapshot, without the free pages in which deleted words still stand. Writers do not wait for it, nor it for them. */
function copyStore(from: string, to: string): void {
  const source = new SQLite(from, { readonly: true });
  try {
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
}

function assertSound(store: SQLite.Database): void {
  const found = store.pragma('integrity_check', { simple: true });
  if (found !== 'ok') throw new Error(`the store is not sound: ${found}`);
}

/** Asked in plain SQL: the store may be of an earlier schema than this program. */
function factsOf(store: SQLite.Database): Pick<Manifest, 'migrations' | 'communities'> {
  return {
    migrations: store.prepare('select name from kysely_migration order by name').pluck().all() as string[],
    communities: store
      .prepare('select id, chain_length as events, chain_head as head from community order by id')
      .all() as Manifest['communities'],
  };
}

/** The photos of a backup. */
class Photos {
  readonly files: Record<string, Contents> = {};
  readonly missing: string[] = [];
  private readonly folders = new Set<string>();

  constructor(
    private readonly from: string,
    private readonly to: string,
  ) {}

  /** Copies those that the store speaks of. */
  async copy(store: SQLite.Database): Promise<void> {
    const rows = store.prepare('select community_id, id, service_request_id from photo').all() as PhotoRow[];
    for (const row of rows) {
      if (await this.copyOne(row)) continue;
      const { community_id, id, service_request_id } = row;
      if (service_request_id !== null) this.missing.push(...pathsOf(row).slice(0, 1));
      // Never sent with anything, and swept since the store was copied.
      else store.prepare('delete from photo where community_id = ? and id = ?').run(community_id, id);
    }
    for (const folder of this.folders) await syncFolder(folder);
  }

  private async copyOne(row: PhotoRow): Promise<boolean> {
    try {
      for (const path of pathsOf(row)) {
        const folder = dirname(join(this.to, path));
        if (!this.folders.has(folder)) await makeFolder(folder, OWNER_ONLY);
        this.folders.add(folder);
        this.files[path] = await copyDurably(join(this.from, path), join(this.to, path));
      }
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  }
}

function pathsOf({ community_id, id }: PhotoRow): string[] {
  return [`${id}.webp`, `${id}.thumb.webp`].map((name) => `${PHOTOS_NAME}/${community_id}/${name}`);
}
