import type { ActionName } from '../../contract/actions';

/** What a call would have others read: whom it names, and what it says. */
export interface Said {
  readonly names: readonly string[];
  readonly words: readonly string[];
}

interface Where {
  readonly names?: readonly string[];
  readonly words?: readonly string[];
}

/** Where each action carries names and words that others will read, as paths into its body. */
export const WHERE_SAID: Partial<Readonly<Record<ActionName, Where>>> = {
  signIn: { names: ['name'] },
  phoneByWeChat: { names: ['name'] },

  createServiceRequest: { words: ['matter', 'place'] },
  registerServiceRequest: { names: ['name'], words: ['matter', 'place', 'readBack'] },
  take: { words: ['outOfTurnReason'] },
  accept: { words: ['reply', 'outOfTurnReason'] },
  askBack: { words: ['question'] },
  dispatch: { words: ['reply'] },
  reassign: { words: ['reason'] },
  sendBack: { words: ['reason'] },
  hold: { words: ['reason', 'reply'] },
  handle: { words: ['note', 'aftermath', 'reply'] },
  recordCallback: { words: ['words', 'reply'] },
  answerCallback: { words: ['words'] },
  closeUnreached: { words: ['reply'] },
  closeAssisted: { words: ['reply'] },
  rate: { words: ['service.words', 'service.tags', 'callback.words', 'callback.tags'] },
  reopen: { words: ['reason'] },
  withdraw: { words: ['reason'] },
  sendMessage: { words: ['text'] },
  escalate: { words: ['reason'] },

  preRegisterVisit: { names: ['name'] },
  fillInSharedPass: { names: ['name'] },
  registerWalkIn: { names: ['name'] },
  recordHostAnswer: { words: ['words'] },
  blockVisitor: { names: ['name'], words: ['reason'] },
  liftBlock: { words: ['reason'] },
  settleGateConflict: { words: ['note'] },

  verifyRoomBinding: { words: ['papers'] },
  declineRoomBinding: { words: ['reason'] },
  setCalendarYear: { words: ['source'] },
  publishSpecialDay: { words: ['notice'] },
};

/** The names and words that a call would have others read; none where it carries none. */
export function saidIn(action: ActionName, body: unknown): Said {
  const { names = [], words = [] } = WHERE_SAID[action] ?? {};
  const textsAt = (path: string) => {
    const found = path
      .split('.')
      .reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], body);
    const texts: unknown[] = Array.isArray(found) ? found : [found];
    return texts.filter((text): text is string => typeof text === 'string' && text !== '');
  };
  return { names: names.flatMap(textsAt), words: words.flatMap(textsAt) };
}
