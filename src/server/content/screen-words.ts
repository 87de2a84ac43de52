import { assertPublishable } from '../../domain/content';
import { DomainError } from '../../domain/errors';
import type { CommunityContexts } from '../community/context';
import type { Screen } from '../http/register-actions';
import { enqueue } from '../outbox/outbox';
import { newId } from '../store/ids';
import { openidOf } from '../wechat/bindings';
import type { WeChatClient } from '../wechat/wechat-client';
import { WeChatError } from '../wechat/wechat-error';
import { wordsIn } from './words-in';

interface Parts {
  readonly contexts: CommunityContexts;
  /** Null where WeChat is not asked. */
  readonly client: Pick<WeChatClient, 'checkText'> | null;
  /** How long a writer waits for WeChat, in milliseconds. */
  readonly patienceMs?: number;
}

/** Words that could not be checked when they were submitted. */
export const TEXT_CHECK_TOPIC = 'weChatTextCheck';
export interface UncheckedText {
  readonly serviceRequestId: string;
  /** Who wrote, and when: of the request's events those by whom and at which the words were said. */
  readonly personId: string;
  readonly writtenAt: number;
}

/** WeChat does not judge for this person: they are none of the mini-program's, or have not opened it for two hours. */
const NOT_FOR_THEM: ReadonlySet<number | null> = new Set([40003, 43104, 61010]);

/**
 * Looks at words before they are kept: by our own list, and by WeChat where the writer has an openid. If WeChat is out of reach
 * they are kept and checked later: a report of a burst pipe must not wait for somebody else's server, and those who read it first
 * are staff.
 */
export function screenWords({ contexts, client, patienceMs = 3_000 }: Parts): Screen {
  return async (name, { me, body, at }, db) => {
    const words = wordsIn(name, body);
    if (words.length === 0) return null;
    const { screenedWords } = await contexts.of(db, me.communityId);
    assertPublishable(words, screenedWords);
    const openid = client && (await openidOf(db, me));
    if (!client || openid === null) return null;
    try {
      const verdict = await soon(client.checkText(openid, words.join('\n')), patienceMs);
      if (verdict === 'risky') throw new DomainError('contentRefused');
      return null;
    } catch (error) {
      if (!(error instanceof WeChatError)) throw error;
      if (NOT_FOR_THEM.has(error.errcode)) return null;
    }
    return async (tx, answer) => {
      const { id } = answer as { id?: unknown };
      // Notices of managers are no request; they are few and signed.
      if (typeof id !== 'string' || name === 'publishSpecialDay') return;
      const unchecked: UncheckedText = { serviceRequestId: id, personId: me.personId, writtenAt: at };
      await enqueue(tx, [
        {
          communityId: me.communityId,
          id: newId(),
          topic: TEXT_CHECK_TOPIC,
          payload: unchecked,
          dueAt: at,
          lane: `text:${me.personId}`,
        },
      ]);
    };
  };
}

async function soon<T>(work: Promise<T>, withinMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new WeChatError(null, 'wxa/msg_sec_check')), withinMs);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
