import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder, syncFolder, writeDurably } from '../store/durable-file';
import type { PhotoBytes, PhotoSize, PhotoStore } from './photo-store';

/** Ids are ours, but a path is made of them: nothing else may ever get in. */
const SAFE = /^[A-Za-z0-9_-]{1,64}$/;

/** Keeps photos as files: `<root>/<community>/<id>.webp` and `<id>.thumb.webp`. */
export class DiskPhotoStore implements PhotoStore {
  constructor(private readonly root: string) {}

  async put(communityId: string, id: string, { full, thumb }: PhotoBytes): Promise<void> {
    const folder = this.folder(communityId);
    await makeFolder(folder);
    await Promise.all([
      writeDurably(this.path(communityId, id, 'full'), full),
      writeDurably(this.path(communityId, id, 'thumb'), thumb),
    ]);
    await syncFolder(folder);
  }

  async get(communityId: string, id: string, size: PhotoSize): Promise<Buffer | null> {
    try {
      return await readFile(this.path(communityId, id, size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async remove(communityId: string, id: string): Promise<void> {
    await Promise.all([
      rm(this.path(communityId, id, 'full'), { force: true }),
      rm(this.path(communityId, id, 'thumb'), { force: true }),
    ]);
  }

  private folder(communityId: string): string {
    if (!SAFE.test(communityId)) throw new RangeError('not an id');
    return join(this.root, communityId);
  }

  private path(communityId: string, id: string, size: PhotoSize): string {
    if (!SAFE.test(id)) throw new RangeError('not an id');
    return join(this.folder(communityId), size === 'thumb' ? `${id}.thumb.webp` : `${id}.webp`);
  }
}
