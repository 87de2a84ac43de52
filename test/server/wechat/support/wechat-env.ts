import { TOPICS, type Topic } from '../../../../src/domain/notice';
import { APPID, SECRET, WeChatDouble } from '../../../doubles/wechat/wechat-double';

/** One template for each topic; between them they have a key of every type. */
export const TEMPLATE_KEYS = ['character_string1', 'thing2', 'time3', 'phrase4', 'thing5'] as const;
const VALUES = ['serial', 'matter', 'time', 'status', 'note'];
export const templateOf = (topic: Topic) => `template-${topic}`;
export const PUSH = { token: 'AAAAA', aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG' };

const settingOf = (topic: Topic) =>
  `WECHAT_TEMPLATE_${topic.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** The environment of a server that works with a double. */
export function weChatEnv(
  baseUrl: string,
  push: { token: string; aesKey: string | null } = PUSH,
): Record<string, string> {
  const keys = TEMPLATE_KEYS.map((key, index) => `${VALUES[index]}:${key}`).join(',');
  return {
    WECHAT_APPID: APPID,
    WECHAT_SECRET: SECRET,
    WECHAT_BASE_URL: baseUrl,
    WECHAT_PUSH_TOKEN: push.token,
    ...(push.aesKey === null ? {} : { WECHAT_PUSH_AES_KEY: push.aesKey }),
    ...Object.fromEntries(TOPICS.map((topic) => [settingOf(topic), `${templateOf(topic)},${keys}`])),
  };
}

export function doubleWithTemplates(now?: () => number): WeChatDouble {
  const templates = Object.fromEntries(TOPICS.map((topic) => [templateOf(topic), TEMPLATE_KEYS]));
  return new WeChatDouble({ templates, ...(now ? { now } : {}) });
}
