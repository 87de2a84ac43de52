import type { MyWeChat } from '../../contract/schemas/wechat';
import type { Role } from '../../domain/access';
import { RESIDENT_TOPICS, STAFF_TOPICS, type Topic } from '../../domain/notice';
import type { Identity } from '../http/call';
import type { Db } from '../store/schema';
import { openidOf } from './bindings';
import { remainingOf } from './grants';
import type { Templates } from './settings';

/** What each role can be told of; guards and administrators have nothing yet. */
const TOPICS_OF: Readonly<Record<Role, readonly Topic[]>> = {
  resident: RESIDENT_TOPICS,
  frontDesk: STAFF_TOPICS,
  supervisor: STAFF_TOPICS,
  technician: ['dispatchedToYou'],
  administrator: [],
  guard: [],
};

/**
 * Somebody's WeChat here: whether it is bound, and what they can be told of.
 *
 * @param templates null where nothing of WeChat is set up
 */
export async function readMyWeChat(db: Db, me: Identity, templates: Templates | null): Promise<MyWeChat> {
  const bound = (await openidOf(db, me)) !== null;
  if (templates === null) return { on: false, bound, topics: [] };
  const remaining = await remainingOf(db, me);
  const topics = TOPICS_OF[me.role].flatMap((topic) => {
    const template = templates[topic];
    return template ? [{ topic, templateId: template.id, remaining: remaining.get(topic) ?? 0 }] : [];
  });
  return { on: true, bound, topics };
}
