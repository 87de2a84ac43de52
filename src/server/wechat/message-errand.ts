import { NOTICE_PAGES } from '../../contract/notice-pages';
import { sayTime } from '../../domain/calendar';
import type { Notice } from '../../domain/notice';
import { HOUR, SECOND } from '../../domain/time';
import type { Message } from '../notices/spread';
import type { Told, ToldNotices } from '../notices/told-notices';
import type { Ended, Errand } from '../outbox/courier';
import type { Db } from '../store/schema';
import { openidOf, unbind } from './bindings';
import { fitField } from './fit-field';
import { dropGrants, remainingOf, spendGrant } from './grants';
import type { Template, WeChatSettings } from './settings';
import type { WeChatClient } from './wechat-client';
import { WeChatError } from './wechat-error';

interface Parts {
  readonly db: Db;
  readonly client: Pick<WeChatClient, 'sendSubscribeMessage'>;
  readonly told: ToldNotices;
  readonly settings: Pick<WeChatSettings, 'templates' | 'state'>;
  /** Told of what is a mistake of ours or of the operator's, and not of the person's. */
  readonly onMistake: (error: WeChatError, topic: string) => void;
}

/** Later than this nobody wants to hear that somebody is at the gate. */
const STALE_ARRIVAL = HOUR;
const DONE: Ended = { how: 'done' };

/** What each of WeChat's codes means for a message, as documented; a code that is not here is tried again and then given up. */
export const ENDINGS = {
  /** The app's own affair (busy, token, secret, whitelist, quota): nothing is wrong with the message. */
  40001: 'pause',
  40013: 'pause',
  40014: 'pause',
  40125: 'pause',
  40164: 'pause',
  42001: 'pause',
  45009: 'pause',
  45011: 'pause',
  /** System busy. */
  [-1]: 'later',
  /** Two at once to the same person: another process is sending, too. */
  43108: 'soon',
  /** Not subscribed, or used up: the person sees it in the app, where the badge counts it. */
  43101: 'spent',
  /** No openid of this mini-program: the binding is worth nothing. */
  40003: 'gone',
  43104: 'gone',
  /** No such template, no such page, a field that does not fit: mistakes. */
  40037: 'mistake',
  41030: 'mistake',
  47003: 'mistake',
  /** WeChat has banned the template, or messages altogether. */
  43107: 'mistake',
  /** Words that WeChat lets nobody send. */
  45168: 'dead',
} as const satisfies Record<number, 'pause' | 'later' | 'soon' | 'spent' | 'gone' | 'mistake' | 'dead'>;

/** Sends one message, and says what became of it. What no longer concerns anybody is done without being sent. */
export function messageErrand({ db, client, told, settings, onMistake }: Parts): Errand {
  return async (communityId, payload, at) => {
    const message = payload as Message;
    const { topic, personId } = message;
    const who = { communityId, personId };
    const template = settings.templates[topic];
    const openid = await openidOf(db, who);
    if (!template || openid === null) return DONE;
    if (((await remainingOf(db, who)).get(topic) ?? 0) < 1) return DONE;
    if (message.of === 'visit' && at - message.arrivedAt > STALE_ARRIVAL) return DONE;
    const found = await told.read(db, communityId, message);
    const notice = found?.notices.find((one) => one.topic === topic);
    if (!found || !notice) return DONE;
    try {
      await client.sendSubscribeMessage({
        touser: openid,
        templateId: template.id,
        page: `${NOTICE_PAGES[topic]}${found.query}`,
        data: dataOf(template, found, notice, at),
        state: settings.state,
      });
      return { how: 'done', note: (tx) => spendGrant(tx, who, topic, at) };
    } catch (error) {
      if (!(error instanceof WeChatError)) throw error;
      return endedBy(error, {
        spent: (tx) => dropGrants(tx, who, topic, at),
        gone: (tx) => unbind(tx, who),
        onMistake: () => onMistake(error, topic),
      });
    }
  };
}

interface Consequences {
  readonly spent: NonNullable<Extract<Ended, { how: 'done' }>['note']>;
  readonly gone: NonNullable<Extract<Ended, { how: 'dead' }>['note']>;
  readonly onMistake: () => void;
}

function endedBy(error: WeChatError, { spent, gone, onMistake }: Consequences): Ended {
  const { errcode, reason } = error;
  if (errcode === null) return { how: 'pause', reason };
  const ending = (ENDINGS as Readonly<Record<number, (typeof ENDINGS)[keyof typeof ENDINGS]>>)[errcode];
  switch (ending) {
    case 'pause':
      return { how: 'pause', reason };
    case 'soon':
      return { how: 'later', reason, afterMs: 2 * SECOND };
    case 'spent':
      return { how: 'done', note: spent };
    case 'gone':
      return { how: 'dead', reason, note: gone };
    case 'mistake':
      onMistake();
      return { how: 'dead', reason };
    case 'dead':
      return { how: 'dead', reason };
    default:
      return { how: 'later', reason };
  }
}

/** The keys of a template with their values, each cut to what WeChat takes. */
function dataOf({ keys }: Template, told: Told, notice: Notice, now: number): Record<string, string> {
  const values = told.values(notice);
  return Object.fromEntries(
    keys.map(({ key, type, value }) => {
      const { text, at } = values[value];
      const said = at === undefined ? { text } : { text: sayTime(at, now), at };
      return [key, fitField(type, said)];
    }),
  );
}
