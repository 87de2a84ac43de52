import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** What a file is called until it is whole. */
export const unfinished = (path: string) => `${path}.part`;

/** Writes a file that is there whole and on the disk, or not at all. Its name is, too, once its folder is synced. */
export async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  const part = unfinished(path);
  try {
    const file = await open(part, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Makes a folder, and those above it that are missing, whose names are on the disk. `mode` is who may enter. */
export async function makeFolder(path: string, mode?: number): Promise<void> {
  const whole = resolve(path);
  const first = await mkdir(whole, { recursive: true, mode });
  if (first === undefined) return;
  for (let made = whole; made.length >= first.length; made = dirname(made)) await syncFolder(dirname(made));
}

/** What is in a file. */
export interface Contents {
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/** Copies a file, and waits until the copy is on the disk. @throws Error when there is such a file already */
export async function copyDurably(from: string, to: string): Promise<Contents> {
  const seen = new Seen();
  // Opened first: where there is nothing to copy, nothing is made.
  const source = await open(from, 'r');
  const copy = createWriteStream(to, { flags: 'wx', mode: 0o600, flush: true });
  await pipeline(source.createReadStream(), (chunks) => seen.passing(chunks), copy);
  return seen.contents();
}

/** Waits until a file is on the disk that somebody else has written, and says what is in it. */
export async function settle(path: string): Promise<Contents> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
    const seen = new Seen();
    for await (const _ of seen.passing(file.createReadStream({ autoClose: false })));
    return seen.contents();
  } finally {
    await file.close();
  }
}

class Seen {
  private readonly hash = createHash('sha256');
  private bytes = 0;

  async *passing(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      this.hash.update(chunk);
      this.bytes += chunk.length;
      yield chunk;
    }
  }

  contents(): Contents {
    return { bytes: this.bytes, sha256: this.hash.digest('hex') };
  }
}

/** Waits until the names in a folder are on the disk: an fsync of a file does not say so of its name. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
