import type { Instant } from '../../domain/time';

/** The sizes in which a photo is kept. */
export type PhotoSize = 'full' | 'thumb';

export interface PhotoBytes {
  readonly full: Buffer;
  readonly thumb: Buffer;
}

/** Where the bytes of photos are kept. All are WebP. */
export interface PhotoStore {
  put(communityId: string, id: string, bytes: PhotoBytes): Promise<void>;
  /** The bytes, or null when there are none. */
  get(communityId: string, id: string, size: PhotoSize): Promise<Buffer | null>;
  /** Removes all sizes; one that is not there is removed already. */
  remove(communityId: string, id: string): Promise<void>;
  /** The ids of all that is kept, whole or by halves, from before an instant: so many at a time, one perhaps more than once. */
  idsBefore(at: Instant): AsyncIterable<{ readonly communityId: string; readonly ids: readonly string[] }>;
}
