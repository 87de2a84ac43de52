import type { Instant } from '../../domain/time';
import type { Store } from '../store/store';
import type { PhotoStore } from './photo-store';

const AT_ONCE = 200;

/**
 * Removes photos that were uploaded before an instant and never sent with anything.
 *
 * @returns how many
 */
export async function sweepPhotos(store: Store, files: PhotoStore, before: Instant): Promise<number> {
  const orphans = await store.write(async (tx) => {
    const rows = await tx
      .selectFrom('photo')
      .select(['community_id', 'id'])
      .where('service_request_id', 'is', null)
      .where('created_at', '<', before)
      .limit(AT_ONCE)
      .execute();
    for (const { community_id, id } of rows) {
      await tx.deleteFrom('photo').where('community_id', '=', community_id).where('id', '=', id).execute();
    }
    return rows;
  });
  // The row first: a crash in between leaves a file that nothing points to, never an address without a file.
  for (const { community_id, id } of orphans) await files.remove(community_id, id);
  return orphans.length;
}

/**
 * Removes what uploads that were cut off have left: files without a row, from before this server began.
 *
 * @returns how many photos
 */
export async function sweepStrays(store: Store, files: PhotoStore, begun: Instant): Promise<number> {
  let removed = 0;
  for await (const { communityId, ids } of files.idsBefore(begun)) {
    if (ids.length === 0) continue;
    const rows = await store.db
      .selectFrom('photo')
      .select('id')
      .where('community_id', '=', communityId)
      .where('id', 'in', ids)
      .execute();
    const known = new Set(rows.map(({ id }) => id));
    const strays = ids.filter((id) => !known.has(id));
    for (const id of strays) await files.remove(communityId, id);
    removed += strays.length;
  }
  return removed;
}
