import { TOPICS, type Topic } from '../../../../src/domain/notice';
import { APPID, SECRET, WeChatDouble, type WeChatUser } from '../../../doubles/wechat/wechat-double';
import {
  type Client,
  DEMO_PHONES,
  type DemoRole,
  type RunningServer,
  startServer,
} from '../../support/start-server';
import { TUESDAY_10 } from '../../support/times';

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

/** A desk of the demo with people who have bound their WeChat. */
export interface WeChatDesk {
  readonly wechat: WeChatDouble;
  readonly running: RunningServer;
  /** Signs in with both telephone and WeChat. */
  come(role: DemoRole): Promise<{ client: Client; user: WeChatUser }>;
  /** They agree to be told of topics, in WeChat and towards us. */
  agree(who: { client: Client; user: WeChatUser }, ...topics: Topic[]): Promise<void>;
  /** Spreads what was announced and carries what is due. */
  work(): Promise<void>;
  stop(): Promise<void>;
}

export async function openWeChatDesk(
  push: { token: string; aesKey: string | null } = PUSH,
): Promise<WeChatDesk> {
  let running: RunningServer | undefined;
  const wechat = doubleWithTemplates(() => running?.clock.now() ?? TUESDAY_10);
  const baseUrl = await wechat.open();
  // Where WeChat fetches photos must be known before the server is; a port of its own is taken first.
  const port = await freePort();
  running = await startServer({
    at: TUESDAY_10,
    port,
    env: { ...weChatEnv(baseUrl, push), PUBLIC_URL: `http://127.0.0.1:${port}` },
  });
  const desk = running;
  wechat.pushSettings = { url: `${desk.url}/wechat/push`, ...push, appid: APPID };
  return {
    wechat,
    running: desk,
    async come(role) {
      const user = wechat.user(DEMO_PHONES[role]);
      const { ticket } = await desk.anonymous.call('signInWithWeChat', {
        body: { code: wechat.login(user) },
      });
      await desk.anonymous.call('phoneByWeChat', {
        body: { code: wechat.pressPhoneButton(user), ticket: ticket?.ticket ?? '' },
      });
      return { client: await desk.signIn(role), user };
    },
    async agree({ client, user }, ...topics) {
      for (const topic of topics) {
        wechat.subscriptions.accept(user.openid, templateOf(topic));
        await client.call('reportSubscriptions', { body: { results: [{ topic, result: 'accept' }] } });
      }
    },
    async work() {
      while ((await desk.server.outbox.runDue()) > 0);
      await desk.server.courier?.runDue();
    },
    async stop() {
      await desk.stop();
      await wechat.close();
    },
  };
}

async function freePort(): Promise<number> {
  const probe = new WeChatDouble();
  const port = Number(new URL(await probe.open()).port);
  await probe.close();
  return port;
}
