import { existsSync } from 'node:fs';
import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Instant } from '../../domain/time';
import { makeFolder, syncFolder, unfinished, writeDurably } from '../store/durable-file';
import type { PhotoBytes, PhotoSize, PhotoStore } from './photo-store';

/** Ids are ours, but a path is made of them: nothing else may ever get in. */
const SAFE = /^[A-Za-z0-9_-]{1,64}$/;
const AT_ONCE = 200;

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
    const paths = [this.path(communityId, id, 'full'), this.path(communityId, id, 'thumb')];
    await Promise.all(
      paths.flatMap((path) => [path, unfinished(path)]).map((path) => rm(path, { force: true })),
    );
  }

  async *idsBefore(at: Instant): AsyncGenerator<{ communityId: string; ids: string[] }> {
    const communities = existsSync(this.root) ? await readdir(this.root) : [];
    for (const communityId of communities.filter((name) => SAFE.test(name))) {
      const names = await readdir(this.folder(communityId));
      for (let from = 0; from < names.length; from += AT_ONCE) {
        const some = names.slice(from, from + AT_ONCE);
        const ages = await Promise.all(
          some.map((name) => stat(join(this.folder(communityId), name)).catch(() => null)),
        );
        const old = some.filter((_, index) => (ages[index]?.mtimeMs ?? at) < at);
        const ids = old.map((name) => name.split('.')[0] ?? '').filter((id) => SAFE.test(id));
        yield { communityId, ids: [...new Set(ids)] };
      }
    }
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
