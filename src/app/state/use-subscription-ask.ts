import { useCallback, useEffect } from 'react';
import type { ResponseOf } from '../../contract/endpoints';
import type { Topic } from '../../domain/notice/topics';
import { DAY } from '../../domain/time';
import { call } from '../api/transport';
import { recall, remember } from '../platform/storage';
import { askToSubscribe, IN_WECHAT } from '../platform/wechat';

type MyWeChat = ResponseOf<'getMyWeChat'>;

/** WeChat takes more at once by now; older ones of it do not. */
const MOST = 3;
/** Whoever said no is not asked again for so long. */
const LEFT_IN_PEACE = 7 * DAY;
const DECLINED = 'subscriptions-declined';

/** Kept for the whole app: at a tap there is no time to ask the server for template ids. */
let mine: MyWeChat | null = null;

/**
 * Asks, at a tap, whether the person wants to be told in WeChat, and reports what they said. Nothing waits for it but what the
 * caller makes wait, and nothing depends on it. Where nothing can be asked it does nothing.
 *
 * @param topics those that make sense here, at most three; those that somebody has agreed to already are not asked about
 * @returns to be called first thing in the handler of a tap; resolves when the person has answered
 */
export function useSubscriptionAsk(topics: readonly Topic[]): () => Promise<void> {
  useEffect(() => {
    if (IN_WECHAT) void readMine();
  }, []);
  const wanted = topics.join();
  return useCallback(async () => {
    const choices = choicesAmong(wanted.split(',') as Topic[]);
    if (choices.length === 0 || declinedLately()) return;
    const answers = await askToSubscribe(choices.map(({ templateId }) => templateId));
    const results = choices.flatMap(({ topic, templateId }) => {
      const result = answers[templateId];
      return result ? [{ topic, result }] : [];
    });
    if (results.length === 0) return;
    if (results.every(({ result }) => result === 'reject')) remember(DECLINED, Date.now());
    mine = await call('reportSubscriptions', { body: { results } }).catch(() => mine);
  }, [wanted]);
}

function choicesAmong(topics: readonly Topic[]): MyWeChat['topics'] {
  if (!mine?.bound) return [];
  return mine.topics
    .filter(({ topic, remaining }) => topics.includes(topic) && remaining === 0)
    .slice(0, MOST);
}

function declinedLately(): boolean {
  const at = recall<number>(DECLINED);
  return at !== undefined && Date.now() - at < LEFT_IN_PEACE;
}

async function readMine(): Promise<void> {
  mine = await call('getMyWeChat', {}).catch(() => null);
}
