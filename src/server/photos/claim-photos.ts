import { Refusal } from '../http/refusal';
import type { Tx } from '../store/schema';

/**
 * Makes photos part of a request. Each must have been uploaded by this person, and belong to nothing or to this request.
 *
 * @throws Refusal `unknownPhoto`
 */
export async function claimPhotos(
  tx: Tx,
  { communityId, personId }: { readonly communityId: string; readonly personId: string },
  photoIds: readonly string[],
  serviceRequestId: string,
): Promise<void> {
  const wanted = [...new Set(photoIds)];
  if (wanted.length === 0) return;
  const { numUpdatedRows } = await tx
    .updateTable('photo')
    .set({ service_request_id: serviceRequestId })
    .where('community_id', '=', communityId)
    .where('id', 'in', wanted)
    .where('uploaded_by', '=', personId)
    .where((eb) =>
      eb.or([eb('service_request_id', 'is', null), eb('service_request_id', '=', serviceRequestId)]),
    )
    .executeTakeFirst();
  // A refusal undoes the savepoint, and with it the photos that were claimed.
  if (Number(numUpdatedRows) !== wanted.length) throw new Refusal('unknownPhoto');
}
