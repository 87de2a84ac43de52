import type { Ended } from '../outbox/courier';
import { isPassing, type WeChatError } from './wechat-error';

/** Nobody's openid here, or nobody who has opened the mini-program within two hours; or it was asked for already. */
const NOTHING_TO_CHECK: ReadonlySet<number | null> = new Set([40003, 43104, 61010, 87020]);

/** How a check of a text or a photo ends that WeChat did not answer, by its code. */
export function checkEnded(error: WeChatError): Ended {
  const { errcode, reason } = error;
  if (NOTHING_TO_CHECK.has(errcode)) return { how: 'done' };
  if (errcode === -1) return { how: 'later', reason };
  return isPassing(error) ? { how: 'pause', reason } : { how: 'dead', reason };
}
