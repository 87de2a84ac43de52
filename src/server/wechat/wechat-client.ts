import type { Instant } from '../../domain/time';
import { AccessTokens, type GivenToken } from './access-tokens';
import { WeChatError } from './wechat-error';

export interface WeChatApp {
  readonly appid: string;
  readonly secret: string;
  /** Without a slash at the end. */
  readonly baseUrl: string;
}

interface Options extends WeChatApp {
  readonly now: () => Instant;
  readonly timeoutMs?: number;
  /** Milliseconds before something harmless is tried a second time. */
  readonly pauseMs?: number;
}

/** Whose WeChat it is. The session key that comes with it goes no further than the answer it stood in. */
export interface WeChatIdentity {
  readonly openid: string;
  readonly unionid: string | null;
}

export interface SubscribeMessage {
  readonly touser: string;
  readonly templateId: string;
  /** A page of the mini-program with its parameters, without a leading slash. */
  readonly page: string;
  readonly data: Readonly<Record<string, string>>;
  readonly state: 'developer' | 'trial' | 'formal';
}

/** `review` is WeChat's word for what it cannot decide. */
export type Verdict = 'pass' | 'review' | 'risky';

type Json = Readonly<Record<string, unknown>>;

/** The token is not, or no more, what WeChat wants. */
const TOKEN_REFUSED: ReadonlySet<number | null> = new Set([40001, 40014, 42001]);
/** As what WeChat judges something: what somebody is called, or, nearest of its scenes to what is said at a service desk, a comment. */
const SCENES = { profile: 1, comment: 2 } as const;
export type Scene = keyof typeof SCENES;
const IMAGE = 2;
/** What WeChat reads of a text at the most, in characters. */
const LONGEST_TEXT = 2_500;

/**
 * WeChat's server interfaces. Each call has a time-out; only what does no harm twice is tried a second time here. Whatever
 * spends something (codes, subscriptions) is tried once, and who asked decides what then.
 *
 * @throws WeChatError from every method
 */
export class WeChatClient {
  private readonly tokens: AccessTokens;

  constructor(private readonly options: Options) {
    this.tokens = new AccessTokens({ fetch: (force) => this.stableToken(force), now: options.now });
  }

  /** Exchanges the code of `wx.login`, which is good once and for five minutes. */
  async codeToSession(code: string): Promise<WeChatIdentity> {
    const { appid, secret } = this.options;
    const query = { appid, secret, js_code: code, grant_type: 'authorization_code' };
    const { openid, unionid } = await this.exchange('sns/jscode2session', query);
    if (typeof openid !== 'string') throw new WeChatError(null, 'sns/jscode2session');
    return { openid, unionid: typeof unionid === 'string' ? unionid : null };
  }

  /** Exchanges the code of the telephone button. WeChat charges for each success. */
  async phoneNumber(code: string, openid: string): Promise<{ phone: string; countryCode: string }> {
    const { phone_info } = await this.ask('wxa/business/getuserphonenumber', { code, openid });
    const { purePhoneNumber, countryCode } = (phone_info ?? {}) as Json;
    if (typeof purePhoneNumber !== 'string') throw new WeChatError(null, 'wxa/business/getuserphonenumber');
    return { phone: purePhoneNumber, countryCode: String(countryCode) };
  }

  /** Sends a message to somebody who has asked for it. */
  async sendSubscribeMessage({ touser, templateId, page, data, state }: SubscribeMessage): Promise<void> {
    await this.ask('cgi-bin/message/subscribe/send', {
      touser,
      template_id: templateId,
      page,
      miniprogram_state: state,
      lang: 'zh_CN',
      data: Object.fromEntries(Object.entries(data).map(([key, value]) => [key, { value }])),
    });
  }

  /** What WeChat thinks of a text by somebody who has opened the mini-program within two hours (else 61010). */
  async checkText(openid: string, text: string, scene: Scene = 'comment'): Promise<Verdict> {
    const content = [...text].slice(0, LONGEST_TEXT).join('');
    const body = { content, version: 2, scene: SCENES[scene], openid };
    return verdictIn(await this.twice(() => this.ask('wxa/msg_sec_check', body)));
  }

  /**
   * Has WeChat look at a picture; what it thinks comes by a push, within half an hour.
   *
   * @param url where WeChat fetches it: JPEG, PNG, BMP or GIF
   * @returns by what the push names it
   */
  async checkImage(openid: string, url: string): Promise<string> {
    const body = { media_url: url, media_type: IMAGE, version: 2, scene: SCENES.comment, openid };
    const { trace_id } = await this.ask('wxa/media_check_async', body);
    if (typeof trace_id !== 'string') throw new WeChatError(null, 'wxa/media_check_async');
    return trace_id;
  }

  private async stableToken(force: boolean): Promise<GivenToken> {
    const { appid, secret } = this.options;
    const api = 'cgi-bin/stable_token';
    const body = {
      grant_type: 'client_credential',
      appid,
      secret,
      ...(force ? { force_refresh: true } : {}),
    };
    const send = () => this.post(api, {}, body);
    // The plain way gives the same token however often it is asked.
    const { access_token, expires_in } = await (force ? send() : this.twice(send));
    if (typeof access_token !== 'string' || typeof expires_in !== 'number') throw new WeChatError(null, api);
    return { token: access_token, expiresInSeconds: expires_in };
  }

  /** A call with the token; with another one, once, where WeChat refuses it. It was not looked at then, so that nothing is done twice. */
  private async ask(api: string, body: object): Promise<Json> {
    const token = await this.tokens.get();
    try {
      return await this.post(api, { access_token: token }, body);
    } catch (error) {
      if (!(error instanceof WeChatError && TOKEN_REFUSED.has(error.errcode))) throw error;
      return this.post(api, { access_token: await this.tokens.instead(token) }, body);
    }
  }

  private async twice<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      const busy = error instanceof WeChatError && (error.errcode === null || error.errcode === -1);
      if (!busy) throw error;
      await new Promise((resolve) => setTimeout(resolve, this.options.pauseMs ?? 200));
      return send();
    }
  }

  private exchange(api: string, query: Record<string, string>): Promise<Json> {
    return this.reach(api, query, {});
  }

  private post(api: string, query: Record<string, string>, body: object): Promise<Json> {
    return this.reach(api, query, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  }

  private async reach(api: string, query: Record<string, string>, init: RequestInit): Promise<Json> {
    const { baseUrl, timeoutMs = 5_000 } = this.options;
    let answer: Json;
    try {
      const response = await fetch(`${baseUrl}/${api}?${new URLSearchParams(query)}`, {
        ...init,
        // A redirect would carry the token to somebody else.
        redirect: 'error',
        signal: AbortSignal.timeout(timeoutMs),
      });
      answer = (await response.json()) as Json;
    } catch {
      throw new WeChatError(null, api);
    }
    const { errcode = 0, errmsg } = answer;
    if (errcode !== 0) throw new WeChatError(Number(errcode), api, fieldIn(errmsg));
    return answer;
  }
}

/** Of WeChat's own text nothing is kept but the name of a template's key. */
function fieldIn(errmsg: unknown): string | null {
  return /data\.([a-z_]{1,20}\d{1,3})\.value/.exec(String(errmsg))?.[1] ?? null;
}

function verdictIn({ result }: Json): Verdict {
  const { suggest } = (result ?? {}) as Json;
  return suggest === 'risky' || suggest === 'pass' ? suggest : 'review';
}
