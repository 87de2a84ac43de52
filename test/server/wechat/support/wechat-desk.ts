import type { Topic } from '../../../../src/domain/notice';
import { APPID, type WeChatDouble, type WeChatUser } from '../../../doubles/wechat/wechat-double';
import {
  type Client,
  DEMO_PHONES,
  type DemoRole,
  type RunningServer,
  startServer,
} from '../../support/start-server';
import { TUESDAY_10 } from '../../support/times';
import { bindWeChat } from './bind-wechat';
import { freePort } from './free-port';
import { doubleWithTemplates, PUSH, templateOf, weChatEnv } from './wechat-env';

/** A desk of the demo with people who have bound their WeChat. */
export interface WeChatDesk {
  readonly wechat: WeChatDouble;
  readonly running: RunningServer;
  /** Signs in with both telephone and WeChat. */
  come(who: DemoRole | { readonly phone: string }): Promise<{ client: Client; user: WeChatUser }>;
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
    come: (who) => bindWeChat(desk.url, wechat, typeof who === 'string' ? DEMO_PHONES[who] : who.phone),
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
