import type { ForgetPerson } from '../privacy/erase-person';
import { unbind } from './bindings';

/** Somebody who deletes their account is no longer known by their WeChat, and is sent nothing more; nor is it known what WeChat thought of their photos. */
export const forgetWeChat: ForgetPerson = async (tx, { communityId, personId }) => {
  await unbind(tx, { communityId, personId });
  await tx
    .deleteFrom('outbox')
    .where('community_id', '=', communityId)
    .where('lane', 'in', [`wechat:${personId}`, `text:${personId}`, `photo:${personId}`])
    .execute();
  await tx
    .deleteFrom('photo_check')
    .where('community_id', '=', communityId)
    .where('photo_id', 'in', (photos) =>
      photos
        .selectFrom('photo')
        .select('photo.id')
        .where('photo.community_id', '=', communityId)
        .where('photo.uploaded_by', '=', personId),
    )
    .execute();
};
