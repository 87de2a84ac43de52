import { DomainError } from '../../domain/errors';
import type { PhotoVerdict } from '../../domain/service-request/kinds';
import type { Instant } from '../../domain/time';
import { Refusal } from '../http/refusal';
import type { Tx } from '../store/schema';

interface Judged {
  readonly communityId: string;
  readonly serviceRequestId: string;
  readonly photoId: string;
  readonly verdict: PhotoVerdict;
}

const STATUS_OF = { released: 'pass', refused: 'risky' } as const satisfies Record<PhotoVerdict, string>;

/**
 * Writes down what somebody says of a photo that no machine could judge. Who it was stands in the event.
 *
 * @throws Refusal `unknownPhoto` for one that is no photo of this request
 * @throws DomainError `wrongState` for one that waits for nobody: a colleague has looked at it, or WeChat has judged it
 */
export async function judgePhoto(
  tx: Tx,
  { communityId, serviceRequestId, photoId, verdict }: Judged,
  at: Instant,
): Promise<void> {
  const photo = await tx
    .selectFrom('photo')
    .select('id')
    .where('community_id', '=', communityId)
    .where('id', '=', photoId)
    .where('service_request_id', '=', serviceRequestId)
    .executeTakeFirst();
  if (!photo) throw new Refusal('unknownPhoto');
  const { numUpdatedRows } = await tx
    .updateTable('photo_check')
    .set({ status: STATUS_OF[verdict], decided_at: at })
    .where('community_id', '=', communityId)
    .where('photo_id', '=', photoId)
    .where('status', '=', 'review')
    .executeTakeFirst();
  if (Number(numUpdatedRows) === 0) throw new DomainError('wrongState');
}
