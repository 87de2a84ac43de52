import { HOUR, type Instant } from '../../domain/time';
import type { Errand } from '../outbox/courier';
import { enqueue } from '../outbox/outbox';
import { newId } from '../store/ids';
import type { Db, Tx } from '../store/schema';
import { openidOf } from './bindings';
import { checkEnded } from './check-ended';
import type { CheckedPhotos } from './checked-photos';
import type { Verdict, WeChatClient } from './wechat-client';
import { WeChatError } from './wechat-error';

export const PHOTO_CHECK_TOPIC = 'weChatPhotoCheck';

/** WeChat tells within half an hour; after so long nobody counts on it any more. */
const ANSWERED_WITHIN = HOUR;

interface Uploaded {
  readonly communityId: string;
  readonly photoId: string;
  readonly personId: string;
}

/** Has a new photo looked at, if WeChat knows whose it is. Until it has answered, only its sender and staff see it. */
export async function askForCheck(
  tx: Tx,
  { communityId, photoId, personId }: Uploaded,
  at: Instant,
): Promise<void> {
  if ((await openidOf(tx, { communityId, personId })) === null) return;
  await tx
    .insertInto('photo_check')
    .values({
      community_id: communityId,
      photo_id: photoId,
      status: 'waiting',
      trace_id: null,
      asked_at: at,
      decided_at: null,
    })
    .execute();
  await enqueue(tx, [
    {
      communityId,
      id: newId(),
      topic: PHOTO_CHECK_TOPIC,
      payload: { photoId, personId },
      dueAt: at,
      lane: `photo:${personId}`,
    },
  ]);
}

interface Parts {
  readonly db: Db;
  readonly client: Pick<WeChatClient, 'checkImage'>;
  readonly photos: CheckedPhotos;
}

export function photoCheckErrand({ db, client, photos }: Parts): Errand {
  return async (communityId, payload, at) => {
    const { photoId, personId } = payload as Omit<Uploaded, 'communityId'>;
    const openid = await openidOf(db, { communityId, personId });
    if (openid === null) return { how: 'done' };
    try {
      const traceId = await client.checkImage(openid, photos.addressOf({ communityId, photoId }, at));
      return {
        how: 'done',
        note: async (tx) => {
          await tx
            .updateTable('photo_check')
            .set({ trace_id: traceId, asked_at: at })
            .where('community_id', '=', communityId)
            .where('photo_id', '=', photoId)
            .execute();
        },
      };
    } catch (error) {
      if (!(error instanceof WeChatError)) throw error;
      return checkEnded(error);
    }
  };
}

/** What WeChat has found out. Told once; what it could not fetch stays for people to judge. */
export async function keepVerdict(tx: Tx, traceId: string, verdict: Verdict, at: Instant): Promise<void> {
  await tx
    .updateTable('photo_check')
    .set({ status: verdict, decided_at: at })
    .where('trace_id', '=', traceId)
    .where('status', '=', 'waiting')
    .execute();
}

/** Photos of which WeChat has said nothing in time stay with their sender and staff, for people to judge; returns how many. */
export async function settleLateChecks(tx: Tx, at: Instant): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('photo_check')
    .set({ status: 'review', decided_at: at })
    .where('status', '=', 'waiting')
    .where('asked_at', '<', at - ANSWERED_WITHIN)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
