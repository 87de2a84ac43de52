import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { PHOTOS_NAME, STORE_NAME } from '../store/data-folder';
import { syncFolder, writeDurably } from '../store/durable-file';

const NAME = 'manifest.json';

/** The store and photos, and nothing that could lie elsewhere. */
const Path = z
  .string()
  .check(
    z.regex(
      new RegExp(
        `^(${STORE_NAME}|${PHOTOS_NAME}/[A-Za-z0-9_-]{1,64}/[A-Za-z0-9_-]{1,64}(\\.thumb)?\\.webp)$`,
      ),
    ),
  );

/** What a backup holds. Written last: a folder without it is none. */
export const Manifest = z.strictObject({
  format: z.literal(1),
  /** When the store was looked at: what was acknowledged before is in it. Milliseconds since 1970. */
  takenAt: z.int(),
  /** The schema changes that the store has been through. */
  migrations: z.array(z.string()),
  /** Length and head of each community's chain. Kept elsewhere, it shows whether history was written anew since. */
  communities: z.array(z.strictObject({ id: z.string(), events: z.int(), head: z.string() })),
  /** Every file by its path in the folder. */
  files: z.record(Path, z.strictObject({ bytes: z.int(), sha256: z.string() })),
});
export type Manifest = z.output<typeof Manifest>;

export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  await writeDurably(join(folder, NAME), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  await syncFolder(folder);
}

/** @throws Error when there is none, or none that we can read */
export async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, NAME), 'utf8').catch(() => {
    throw new Error(`${folder} is no backup, or one that was cut off: it has no ${NAME}`);
  });
  const parsed = z.safeParse(Manifest, parse(text));
  if (!parsed.success || !(STORE_NAME in parsed.data.files))
    throw new Error(`${join(folder, NAME)} cannot be read`);
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
