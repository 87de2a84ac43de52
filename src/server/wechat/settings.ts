import { NOTICE_VALUES, type NoticeValue, TOPICS, type Topic } from '../../domain/notice';
import { type FieldType, fieldTypeOf } from './fit-field';

/** A template of subscribe messages: what WeChat calls it, and which of its keys says what. */
export interface Template {
  readonly id: string;
  readonly keys: readonly { readonly key: string; readonly type: FieldType; readonly value: NoticeValue }[];
}

export type Templates = Partial<Readonly<Record<Topic, Template>>>;

export interface WeChatSettings {
  readonly appid: string;
  readonly secret: string;
  readonly baseUrl: string;
  /** Null while no address for pushes was entered with WeChat. */
  readonly push: { readonly token: string; readonly aesKey: string | null } | null;
  /** Which build of the mini-program a message opens. */
  readonly state: 'developer' | 'trial' | 'formal';
  readonly templates: Templates;
}

const SETTING_OF = {
  accepted: 'WECHAT_TEMPLATE_ACCEPTED',
  promiseChanged: 'WECHAT_TEMPLATE_PROMISE_CHANGED',
  awaitingConfirmation: 'WECHAT_TEMPLATE_AWAITING_CONFIRMATION',
  closed: 'WECHAT_TEMPLATE_CLOSED',
  visitorArrived: 'WECHAT_TEMPLATE_VISITOR_ARRIVED',
  newRequest: 'WECHAT_TEMPLATE_NEW_REQUEST',
  dispatchedToYou: 'WECHAT_TEMPLATE_DISPATCHED_TO_YOU',
  callbackDue: 'WECHAT_TEMPLATE_CALLBACK_DUE',
} as const satisfies Record<Topic, string>;

export const WECHAT_SETTINGS = [
  'WECHAT_APPID',
  'WECHAT_SECRET',
  'WECHAT_BASE_URL',
  'WECHAT_PUSH_TOKEN',
  'WECHAT_PUSH_AES_KEY',
  'WECHAT_STATE',
  ...TOPICS.map((topic) => SETTING_OF[topic]),
] as const;
export type WeChatSetting = (typeof WECHAT_SETTINGS)[number];

/** As far as these settings need the reader of the configuration. */
interface Values {
  text(name: WeChatSetting): string | undefined;
  oneOf<const T extends string>(name: WeChatSetting, choices: readonly T[], fallback: T): T;
  url(name: WeChatSetting, protocols: readonly string[]): string | null;
  wrong(name: WeChatSetting, what: string): void;
}

const WECHAT = 'https://api.weixin.qq.com';

/** Everything about WeChat, or null where no app is named. Half of it is a mistake, and is said. */
export function readWeChat(values: Values, mode: 'demo' | 'production'): WeChatSettings | null {
  const appid = matching(values, 'WECHAT_APPID', /^wx[0-9a-f]{16}$/, 'must look like wx0123456789abcdef');
  const secret = matching(
    values,
    'WECHAT_SECRET',
    /^[0-9a-f]{32}$/,
    'must have 32 digits and letters a to f',
  );
  // Out of reach for a test or a proxy of one's own, but never in clear text from a real one.
  const protocols = mode === 'production' ? ['https:'] : ['http:', 'https:'];
  const baseUrl = values.url('WECHAT_BASE_URL', protocols) ?? WECHAT;
  const push = readPush(values);
  const state = values.oneOf('WECHAT_STATE', ['developer', 'trial', 'formal'] as const, 'formal');
  const templates = readTemplates(values);
  if (values.text('WECHAT_APPID') === undefined) {
    const others = WECHAT_SETTINGS.filter(
      (name) => name !== 'WECHAT_STATE' && values.text(name) !== undefined,
    );
    if (others.length > 0) values.wrong('WECHAT_APPID', `must be set together with ${others.join(', ')}`);
    return null;
  }
  if (values.text('WECHAT_SECRET') === undefined)
    values.wrong('WECHAT_SECRET', 'must be set together with WECHAT_APPID');
  return appid !== null && secret !== null ? { appid, secret, baseUrl, push, state, templates } : null;
}

function readPush(values: Values): WeChatSettings['push'] {
  const token = matching(
    values,
    'WECHAT_PUSH_TOKEN',
    /^[A-Za-z0-9]{3,32}$/,
    'must have 3 to 32 letters and digits',
  );
  const aesKey = matching(
    values,
    'WECHAT_PUSH_AES_KEY',
    /^[A-Za-z0-9]{43}$/,
    'must have 43 letters and digits',
  );
  if (aesKey !== null && values.text('WECHAT_PUSH_TOKEN') === undefined)
    values.wrong('WECHAT_PUSH_TOKEN', 'must be set together with WECHAT_PUSH_AES_KEY');
  return token === null ? null : { token, aesKey };
}

function readTemplates(values: Values): Templates {
  const templates: Partial<Record<Topic, Template>> = {};
  for (const topic of TOPICS) {
    const name = SETTING_OF[topic];
    const text = values.text(name);
    if (text === undefined) continue;
    const template = templateIn(text);
    if (template) templates[topic] = template;
    else
      values.wrong(
        name,
        `must be a template's id and its keys, e.g. <id>,serial:character_string1,matter:thing2,time:time3; the values are ${NOTICE_VALUES.join(', ')}`,
      );
  }
  return templates;
}

/** `<id>,<value>:<key>,…`, or null where it is not. */
function templateIn(text: string): Template | null {
  const [id = '', ...pairs] = text.split(',').map((part) => part.trim());
  if (!/^[A-Za-z0-9_-]{10,64}$/.test(id) || pairs.length === 0 || pairs.length > 5) return null;
  const keys = pairs.map((pair) => {
    const [name = '', key = '', more] = pair.split(':');
    const value = NOTICE_VALUES.find((known) => known === name);
    const type = fieldTypeOf(key);
    return value !== undefined && type !== null && more === undefined ? { key, type, value } : null;
  });
  const sound = keys.filter((key) => key !== null);
  return sound.length === keys.length ? { id, keys: sound } : null;
}

function matching(values: Values, name: WeChatSetting, pattern: RegExp, what: string): string | null {
  const text = values.text(name);
  if (text === undefined) return null;
  if (pattern.test(text)) return text;
  // Not repeated: it may be a secret.
  values.wrong(name, what);
  return null;
}
