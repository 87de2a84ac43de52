import type { Photo } from '../../contract/schemas/photo';
import type { Instant } from '../../domain/time';
import type { Identity } from '../http/call';
import type { Db } from '../store/schema';
import type { PhotoLinks } from './photo-links';

/** Gives photos of one request, by their ids, as one reader may see them. */
export type ShowPhotos = (ids: readonly string[]) => Photo[];

export interface PhotosForReader {
  readonly show: ShowPhotos;
  /** How many of the reader's own are shown to staff alone. */
  readonly withheld: number;
}

/** Which photos a reader is shown: one that WeChat has not passed is for its sender and for staff; a risky one for staff alone. */
export class ShownPhotos {
  /** @param checked whether photos are looked at by WeChat at all */
  constructor(
    private readonly links: PhotoLinks,
    private readonly checked: boolean,
  ) {}

  async of(db: Db, serviceRequestId: string, me: Identity, now: Instant): Promise<PhotosForReader> {
    const doubtful = this.checked ? await doubtfulPhotos(db, me.communityId, serviceRequestId) : NONE;
    const staff = me.role !== 'resident';
    const isMine = ({ uploadedBy }: Doubt) => uploadedBy === me.personId;
    const isForStaffAlone = ({ status }: Doubt) => status === 'risky';
    return {
      show: (ids) =>
        ids.flatMap((id) => {
          const photo = this.links.sign(me.communityId, id, now);
          const doubt = doubtful.get(id);
          if (!doubt) return [photo];
          const seen = staff || (isMine(doubt) && !isForStaffAlone(doubt));
          return seen ? [{ ...photo, underReview: true }] : [];
        }),
      withheld: staff
        ? 0
        : [...doubtful.values()].filter((doubt) => isMine(doubt) && isForStaffAlone(doubt)).length,
    };
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
