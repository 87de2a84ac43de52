import type { Deliver } from '../outbox/worker';
import type { PhotoStore } from '../photos/photo-store';
import type { ErasedPhotos } from './erase-requests';

/** Removes the files of photos whose rows are gone; one that is not there is removed already. */
export const removeErasedPhotos =
  (files: PhotoStore): Deliver =>
  async (_, communityId, payload) => {
    for (const id of (payload as ErasedPhotos).ids) await files.remove(communityId, id);
  };
