import { useCallback, useEffect, useRef, useState } from 'react';
import type { Photo } from '../../contract/schemas/photo';
import { addressOf, uploadPhoto } from '../api/transport';
import { choosePhotos } from '../platform/choose-photos';
import { newId } from '../platform/new-id';
import { recall, remember } from '../platform/storage';
import { forgetOwn } from './forget-own';

/** A photo on its way to the server. */
export interface PendingPhoto {
  readonly localId: string;
  /** The picture as the device has it, to be shown at once. */
  readonly thumb: string;
  readonly state: 'uploading' | 'done' | 'failed';
  /** The server's photo, once it has it. */
  readonly photo: Photo | null;
}

export interface Photos {
  readonly photos: readonly PendingPhoto[];
  readonly add: () => Promise<void>;
  readonly remove: (localId: string) => void;
  readonly retry: (localId: string) => void;
  /** Ids of those that the server has. */
  readonly ids: string[];
  /** Those that could not be uploaded: a message takes them along and tries again. */
  readonly local: { readonly localId: string; readonly path: string }[];
  readonly uploading: boolean;
  readonly failed: boolean;
  readonly clear: () => void;
}

/**
 * Photos that go with a form: each is uploaded as soon as it is chosen, and tried again by a tap.
 *
 * @param most how many there may be
 * @param draftKey names the form whose draft they belong to; those that the server has then outlive the app
 */
export function usePhotos(most = 9, draftKey?: string): Photos {
  const storageKey = draftKey && `draft-photos:${draftKey}`;
  const [photos, setPhotos] = useState<readonly PendingPhoto[]>(() =>
    storageKey ? uploadedBefore(storageKey) : [],
  );
  const latest = useRef(photos);
  latest.current = photos;
  /** What this tab has kept of them. */
  const own = useRef<readonly Photo[] | undefined>(undefined);

  useEffect(() => {
    if (!storageKey) return;
    const uploaded = photos.flatMap(({ photo }) => (photo ? [photo] : []));
    if (uploaded.length > 0) {
      remember(storageKey, uploaded);
      own.current = uploaded;
    } else forgetOwn(storageKey, own.current);
  }, [photos, storageKey]);

  const change = useCallback((localId: string, part: Partial<PendingPhoto>) => {
    setPhotos((all) => all.map((photo) => (photo.localId === localId ? { ...photo, ...part } : photo)));
  }, []);

  const upload = useCallback(
    async ({ localId, thumb }: Pick<PendingPhoto, 'localId' | 'thumb'>) => {
      change(localId, { state: 'uploading' });
      try {
        const photo = await uploadPhoto(thumb, { idempotencyKey: localId });
        change(localId, { state: 'done', photo });
      } catch {
        change(localId, { state: 'failed' });
      }
    },
    [change],
  );

  const add = useCallback(async () => {
    const room = most - latest.current.length;
    if (room <= 0) return;
    const chosen = (await choosePhotos(room)).slice(0, room);
    const pending = chosen.map(
      (thumb): PendingPhoto => ({ localId: newId(), thumb, state: 'uploading', photo: null }),
    );
    setPhotos((all) => [...all, ...pending]);
    await Promise.all(pending.map(upload));
  }, [most, upload]);

  const remove = useCallback(
    (localId: string) => setPhotos((all) => all.filter((photo) => photo.localId !== localId)),
    [],
  );
  const clear = useCallback(() => setPhotos([]), []);
  const retry = useCallback(
    (localId: string) => {
      const photo = latest.current.find((candidate) => candidate.localId === localId);
      if (photo) void upload(photo);
    },
    [upload],
  );

  return {
    photos,
    add,
    remove,
    retry,
    ids: photos.flatMap(({ photo }) => (photo ? [photo.id] : [])),
    local: photos.flatMap(({ localId, thumb, photo }) => (photo ? [] : [{ localId, path: thumb }])),
    uploading: photos.some(({ state }) => state === 'uploading'),
    failed: photos.some(({ state }) => state === 'failed'),
    clear,
  };
}

/** What the server has already; the device's own picture may be gone, so the server's stands in for it. */
function uploadedBefore(storageKey: string): PendingPhoto[] {
  const uploaded = recall<Photo[]>(storageKey) ?? [];
  return uploaded.map((photo) => ({
    localId: photo.id,
    thumb: addressOf(photo.thumbUrl),
    state: 'done',
    photo,
  }));
}
