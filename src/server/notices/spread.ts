import type { Topic } from '../../domain/notice';
import { enqueue } from '../outbox/outbox';
import type { Deliver } from '../outbox/worker';
import { newId } from '../store/ids';
import type { Subject } from './announce';
import { recipientsOf } from './recipients';
import type { ToldNotices } from './told-notices';

/** A message to one person, in their lane. */
export const MESSAGE_TOPIC = 'weChatMessage';

export type Message = Subject & { readonly topic: Topic; readonly personId: string };

/** Makes of an announcement one message for each who wants to be told. In one transaction, so that it is done once. */
export function spreadNotices(told: ToldNotices): Deliver {
  return async (tx, communityId, payload, at) => {
    const subject = payload as Subject;
    const found = await told.read(tx, communityId, subject);
    for (const notice of found?.notices ?? []) {
      const people = await recipientsOf(tx, communityId, found as NonNullable<typeof found>, notice);
      await enqueue(
        tx,
        people.map((personId) => ({
          communityId,
          id: newId(),
          topic: MESSAGE_TOPIC,
          payload: { ...subject, topic: notice.topic, personId } satisfies Message,
          dueAt: at,
          lane: `wechat:${personId}`,
        })),
      );
    }
  };
}
