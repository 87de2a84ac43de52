import type { Write } from '../http/call';
import { Refusal } from '../http/refusal';
import { addGrant, dropGrants } from './grants';
import { readMyWeChat } from './my-wechat';
import type { Templates } from './settings';

/**
 * Counts what somebody agreed to. A no takes nothing away: what they had said yes to before still holds. A topic that WeChat has
 * banned is not sent any more.
 *
 * @param templates null where nothing of WeChat is set up
 */
export function reportSubscriptions(templates: Templates | null): Write<'reportSubscriptions'> {
  return async ({ me, body, at }, tx) => {
    if (templates === null) throw new Refusal('weChatOff');
    for (const { topic, result } of body.results) {
      if (templates[topic] === undefined) continue;
      if (result === 'accept') await addGrant(tx, me, topic, at);
      else if (result === 'ban') await dropGrants(tx, me, topic, at);
    }
    return readMyWeChat(tx, me, templates);
  };
}
