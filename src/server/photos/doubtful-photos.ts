import { sql } from 'kysely';
import type { DoubtfulPhoto } from '../../contract/schemas/photo';
import type { ServiceRequest } from '../../domain/service-request';
import type { Identity, Read } from '../http/call';
import { notKeptFrom } from '../service-requests/list';
import { decodeCursor, encodeCursor } from '../store/cursor';
import type { Db } from '../store/schema';
import type { PhotoLinks } from './photo-links';

/**
 * The photos that wait for somebody to look at them, who waits longest first: of requests that the reader may see, and sent with
 * one already.
 *
 * @param checked whether photos are looked at by WeChat at all: where they are not, all are shown to everybody
 */
export function listDoubtfulPhotos(links: PhotoLinks, checked: boolean): Read<'listDoubtfulPhotos'> {
  return async ({ me, query, at }, db) => {
    if (!checked) return { photos: [], nextCursor: null, total: 0, now: at };
    let waiting = doubtful(db, me);
    if (query.cursor !== undefined) {
      const [since, id] = decodeCursor(query.cursor, 2) as [number, string];
      waiting = waiting.where((eb) =>
        eb.or([
          eb('photo.created_at', '>', since),
          eb.and([eb('photo.created_at', '=', since), eb('photo.id', '>', id)]),
        ]),
      );
    }
    const rows = await waiting
      .select(['photo.id', 'photo.created_at', 'service_request.serial', 'service_request.state'])
      .orderBy('photo.created_at')
      .orderBy('photo.id')
      .limit(query.limit + 1)
      .execute();
    const { total } = await doubtful(db, me)
      .select((eb) => eb.fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    const page = rows.slice(0, query.limit);
    const last = page[page.length - 1];
    const more = rows.length > query.limit && last !== undefined;
    return {
      photos: page.map((row): DoubtfulPhoto => {
        const { id, kind, matter } = JSON.parse(row.state) as ServiceRequest;
        return {
          photo: { ...links.sign(me.communityId, row.id, at), underReview: true },
          request: { id, serial: row.serial, kind, matter },
          sentAt: row.created_at,
        };
      }),
      nextCursor: more ? encodeCursor([last.created_at, last.id]) : null,
      total,
      now: at,
    };
  };
}

function doubtful(db: Db, me: Identity) {
  return (
    db
      .selectFrom('photo_check')
      .innerJoin('photo', (join) =>
        join
          .onRef('photo.community_id', '=', 'photo_check.community_id')
          .onRef('photo.id', '=', 'photo_check.photo_id'),
      )
      .innerJoin('service_request', (join) =>
        join
          .onRef('service_request.community_id', '=', 'photo.community_id')
          .onRef('service_request.id', '=', 'photo.service_request_id'),
      )
      .where('photo_check.community_id', '=', me.communityId)
      // Said in these very words, or the index of those that wait is not used.
      .where('photo_check.status', '=', sql.lit('review'))
      .where((eb) => notKeptFrom(eb, me))
  );
}
