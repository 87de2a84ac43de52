import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/time';
import type { GetPhoto, UploadPhoto } from '../http/handlers';
import { requestHash } from '../http/idempotency-key';
import { Refusal } from '../http/refusal';
import { assertConsent } from '../privacy/consents';
import { once } from '../store/idempotency';
import { newId } from '../store/ids';
import type { Tx } from '../store/schema';
import type { PhotoLinks } from './photo-links';
import type { PhotoStore } from './photo-store';
import { processPhoto } from './process-photo';

interface PhotoParts {
  readonly files: PhotoStore;
  readonly links: PhotoLinks;
  /** What else is to be done about a new photo, by the transaction that keeps it. */
  readonly uploaded?: Uploaded;
}

export type Uploaded = (
  tx: Tx,
  photo: { readonly communityId: string; readonly photoId: string; readonly personId: string },
  at: Instant,
) => Promise<void>;

/** Upload and download of photos. */
export function photoHandlers({ files, links, uploaded }: PhotoParts): {
  uploadPhoto: UploadPhoto;
  getPhoto: GetPhoto;
} {
  const uploadPhoto: UploadPhoto = async ({ me, at, file, key }, store) => {
    const { communityId, personId } = me;
    await assertConsent(store.db, me, 'requestHandling');
    // Drawn and written before the transaction: nobody else's commit waits for a picture.
    const { full, thumb, width, height } = await processPhoto(file);
    const fresh = newId();
    const hash = requestHash('uploadPhoto', null, createHash('sha256').update(file).digest('base64url'));
    let kept: string | undefined;
    try {
      await files.put(communityId, fresh, { full, thumb });
      const scope = { communityId, personId, key, requestHash: hash, at };
      const { answer } = await store.write((tx) =>
        once(tx, scope, async () => {
          await tx
            .insertInto('photo')
            .values({
              community_id: communityId,
              id: fresh,
              uploaded_by: personId,
              service_request_id: null,
              width,
              height,
              bytes: full.length,
              created_at: at,
            })
            .execute();
          await uploaded?.(tx, { communityId, photoId: fresh, personId }, at);
          return { id: fresh };
        }),
      );
      kept = answer.id;
    } finally {
      // A repetition gets the photo of the first time; the one just written, or half written on a full disk, is of no use.
      if (kept !== fresh) await files.remove(communityId, fresh);
    }
    // Signed after the key was looked up: a repeated answer would carry an address that has run out.
    return links.sign(communityId, kept, at);
  };

  const getPhoto: GetPhoto = async ({ params, query, at }) => {
    const { community, size, expires, signature } = query;
    links.check({ communityId: community, photoId: params.id, size, expires, signature }, at);
    const bytes = await files.get(community, params.id, size);
    if (!bytes) throw new Refusal('unknownPhoto');
    return { bytes, contentType: 'image/webp' };
  };

  return { uploadPhoto, getPhoto };
}
