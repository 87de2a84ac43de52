import type { Photo } from '../../contract/schemas/photo';
import type { Instant } from '../../domain/time';
import type { Identity } from '../http/call';
import type { Db } from '../store/schema';
import type { PhotoLinks } from './photo-links';

/** Gives photos of one request, by their ids, as one reader may see them. */
export type ShowPhotos = (ids: readonly string[]) => Photo[];

/** Which photos a reader is shown: one that WeChat has not passed is for its sender and for staff; a risky one for staff alone. */
export class ShownPhotos {
  /** @param checked whether photos are looked at by WeChat at all */
  constructor(
    private readonly links: PhotoLinks,
    private readonly checked: boolean,
  ) {}

  async of(db: Db, serviceRequestId: string, me: Identity, now: Instant): Promise<ShowPhotos> {
    const doubtful = this.checked ? await doubtfulPhotos(db, me.communityId, serviceRequestId) : NONE;
    return (ids) =>
      ids.flatMap((id) => {
        const photo = this.links.sign(me.communityId, id, now);
        const doubt = doubtful.get(id);
        if (!doubt) return [photo];
        const mine = doubt.uploadedBy === me.personId && doubt.status !== 'risky';
        return me.role !== 'resident' || mine ? [{ ...photo, underReview: true }] : [];
      });
  }
}

interface Doubt {
  readonly uploadedBy: string;
  readonly status: string;
}

const NONE: ReadonlyMap<string, Doubt> = new Map();

async function doubtfulPhotos(
  db: Db,
  communityId: string,
  serviceRequestId: string,
): Promise<ReadonlyMap<string, Doubt>> {
  const rows = await db
    .selectFrom('photo')
    .innerJoin('photo_check', (join) =>
      join
        .onRef('photo_check.community_id', '=', 'photo.community_id')
        .onRef('photo_check.photo_id', '=', 'photo.id'),
    )
    .select(['photo.id', 'photo.uploaded_by', 'photo_check.status'])
    .where('photo.community_id', '=', communityId)
    .where('photo.service_request_id', '=', serviceRequestId)
    .where('photo_check.status', '!=', 'pass')
    .execute();
  return new Map(rows.map(({ id, uploaded_by, status }) => [id, { uploadedBy: uploaded_by, status }]));
}
