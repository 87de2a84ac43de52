import type { Topic } from '../../../src/domain/notice';
import type { Errcode } from '../../doubles/wechat/errors';
import { APPID, type WeChatDouble } from '../../doubles/wechat/wechat-double';
import { bindWeChat, type WeChatPerson } from '../../server/wechat/support/bind-wechat';
import { freePort } from '../../server/wechat/support/free-port';
import { doubleWithTemplates, PUSH, templateOf, weChatEnv } from '../../server/wechat/support/wechat-env';
import type { JourneyServer, JourneyServerOptions } from './server';

const SEND = '/cgi-bin/message/subscribe/send';

/** WeChat behind a server of a process of its own: what such a server is started with, and what happens in WeChat. */
export class WeChatBehind {
  private constructor(
    private readonly wechat: WeChatDouble,
    readonly options: Pick<JourneyServerOptions, 'env' | 'port' | 'worksOutbox'>,
    private readonly time: { now: number },
  ) {}

  /** @param at where the server's clock will stand */
  static async open(at: number): Promise<WeChatBehind> {
    const time = { now: at };
    const wechat = doubleWithTemplates(() => time.now);
    const env = weChatEnv(await wechat.open());
    // Where WeChat fetches photos must be known before the server is.
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    wechat.pushSettings = { url: `${url}/wechat/push`, ...PUSH, appid: APPID };
    return new WeChatBehind(wechat, { port, env: { ...env, PUBLIC_URL: url }, worksOutbox: true }, time);
  }

  /** Time passes here and at the server, which does what is due by then. */
  async pass({ clock }: JourneyServer, ms: number): Promise<void> {
    this.time.now += ms;
    await clock.by(ms);
  }

  /** Somebody signs in by WeChat and says yes to being told of these. */
  async come({ url }: JourneyServer, phone: string, ...topics: Topic[]): Promise<WeChatPerson> {
    const person = await bindWeChat(url, this.wechat, phone);
    for (const topic of topics) {
      this.wechat.subscriptions.accept(person.user.openid, templateOf(topic));
      await person.client.call('reportSubscriptions', { body: { results: [{ topic, result: 'accept' }] } });
    }
    return person;
  }

  /** The next message is refused by this code. */
  refuseNext(code: Errcode): void {
    this.wechat.fail(SEND, code);
  }

  /** How many messages have reached somebody. */
  messagesTo({ user }: WeChatPerson): number {
    return this.wechat.subscriptions.sent.filter(({ touser }) => touser === user.openid).length;
  }

  /** WeChat has looked at the photos that it was given, and cannot tell. */
  async cannotJudge(): Promise<void> {
    await this.wechat.reportMedia('review');
  }

  close(): Promise<void> {
    return this.wechat.close();
  }
}
