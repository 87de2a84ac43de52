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
}
