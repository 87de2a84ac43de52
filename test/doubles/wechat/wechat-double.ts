import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Codes } from './codes';
import { ContentChecks, type Suggest } from './content';
import { ERRORS, type Errcode, WeChatRefusal } from './errors';
import { deliver, greeting, type Push, type PushSettings, pushOf } from './push';
import { Meter, QUOTAS, type Quota } from './quota';
import { Subscriptions } from './subscribe';
import { Tokens } from './tokens';

export const APPID = 'wxba5fad812f8e6fb9';
export const SECRET = '5f2c7d1e9a8b4c3d6e7f8a9b0c1d2e3f';

/** Somebody's WeChat. */
export interface WeChatUser {
  readonly openid: string;
  readonly unionid: string | undefined;
  phone: string;
  /** Whether WeChat thinks that this is a real person: others are not let in (40226). */
  blocked: boolean;
}

/**
 * What goes wrong with a call: an error code, a status of something between, no answer at all, a connection that breaks before
 * anything was done (`cut`), or after (`answerLost`).
 */
export type Fault = Errcode | { readonly status: number } | 'silent' | 'cut' | 'answerLost';

interface Options {
  readonly now?: () => number;
  /** The keys of each template by its id. */
  readonly templates?: Readonly<Record<string, readonly string[]>>;
  readonly quotas?: Readonly<Record<string, Partial<Quota>>>;
  /** 0 takes any free port. */
  readonly port?: number;
}

type Serve = (body: Record<string, unknown>, query: URLSearchParams) => object | Promise<object>;

/**
 * WeChat as its documentation describes it, over real HTTP on loopback. It knows nothing of the product; the product talks to
 * it by another base URL and by nothing else.
 */
export class WeChatDouble {
  readonly now: () => number;
  readonly tokens: Tokens;
  readonly subscriptions: Subscriptions;
  readonly content: ContentChecks;
  /** Every call that came, with what was answered: 0, an error code, or a fault. */
  readonly calls: { readonly path: string; readonly answered: number | string }[] = [];
  /** Addresses that may ask for a token; null lets everybody. */
  whitelist: readonly string[] | null = null;
  pushSettings: PushSettings | null = null;

  private readonly users = new Map<string, WeChatUser>();
  private readonly seen = new Map<string, number>();
  private readonly logins: Codes<WeChatUser>;
  private readonly phones: Codes<{ readonly phone: string; readonly openid: string }>;
  private readonly meters: ReadonlyMap<string, Meter>;
  private readonly faults = new Map<string, Fault[]>();
  private readonly server = createServer((request, response) => void this.serve(request, response));
  private readonly port: number;
  private readonly routes: Readonly<
    Record<string, { readonly method: string; readonly token: boolean; readonly serve: Serve }>
  >;

  constructor({ now = Date.now, templates = {}, quotas = {}, port = 0 }: Options = {}) {
    this.now = now;
    this.port = port;
    this.tokens = new Tokens(now);
    this.logins = new Codes(now);
    this.phones = new Codes(now);
    this.subscriptions = new Subscriptions(now, new Map(Object.entries(templates)), (openid) =>
      this.users.has(openid),
    );
    this.content = new ContentChecks(now, (openid) =>
      this.users.has(openid) ? (this.seen.get(openid) ?? 0) : undefined,
    );
    this.meters = new Map(
      Object.entries(QUOTAS).map(([path, quota]) => [path, new Meter(now, { ...quota, ...quotas[path] })]),
    );
    this.routes = {
      '/sns/jscode2session': { method: 'GET', token: false, serve: (_, query) => this.codeToSession(query) },
      '/cgi-bin/stable_token': { method: 'POST', token: false, serve: (body) => this.stableToken(body) },
      '/wxa/business/getuserphonenumber': {
        method: 'POST',
        token: true,
        serve: (body) => this.phoneNumber(body),
      },
      '/cgi-bin/message/subscribe/send': {
        method: 'POST',
        token: true,
        serve: (body) => this.subscriptions.send(body),
      },
      '/wxa/msg_sec_check': { method: 'POST', token: true, serve: (body) => this.content.checkText(body) },
      '/wxa/media_check_async': {
        method: 'POST',
        token: true,
        serve: (body) => this.content.checkMedia(body),
      },
    };
  }

  /** Begins to listen; gives the base URL. */
  async open(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(this.port, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  close(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }

  /** Somebody with WeChat on their telephone. */
  user(phone: string, unionid?: string): WeChatUser {
    const user = {
      openid: `o${randomBytes(20).toString('base64url').slice(0, 27)}`,
      unionid,
      phone,
      blocked: false,
    };
    this.users.set(user.openid, user);
    return user;
  }

  /** They open the mini-program: `wx.login`. */
  login(user: WeChatUser, code?: string): string {
    this.seen.set(user.openid, this.now());
    return this.logins.issue(user, code);
  }

  /** They press the button that gives their telephone number. */
  pressPhoneButton(user: WeChatUser): string {
    this.seen.set(user.openid, this.now());
    return this.phones.issue({ phone: user.phone, openid: user.openid });
  }

  /** What the next calls of an interface meet, one after the other. */
  fail(path: string, ...faults: Fault[]): void {
    this.faults.set(path, [...(this.faults.get(path) ?? []), ...faults]);
  }

  callsOf(path: string): (number | string)[] {
    return this.calls.filter((call) => call.path === path).map(({ answered }) => answered);
  }

  /** The address by which WeChat sees whether the endpoint is ours. */
  greeting(echo: string): string {
    return greeting(this.settings(), this.now(), echo);
  }

  pushOf(event: object): Push {
    return pushOf(this.settings(), this.now(), event);
  }

  push(event: object): Promise<Response> {
    return deliver(this.pushOf(event));
  }

  /** WeChat has looked at every picture that it was asked to look at, and tells. */
  async reportMedia(suggest: Suggest): Promise<Response[]> {
    const tasks = this.content.tasks.splice(0);
    return Promise.all(
      tasks.map(async (task) => this.push({ appid: APPID, ...(await this.content.look(task, suggest)) })),
    );
  }

  private settings(): PushSettings {
    if (!this.pushSettings) throw new Error('nobody has told WeChat where to push');
    return this.pushSettings;
  }

  private codeToSession(query: URLSearchParams): object {
    this.assertApp(query.get('appid'), query.get('secret'));
    if (query.get('grant_type') !== 'authorization_code') throw new WeChatRefusal(40002);
    const user = this.logins.exchange(query.get('js_code') ?? '');
    if (user.blocked) throw new WeChatRefusal(40226);
    return {
      openid: user.openid,
      session_key: randomBytes(16).toString('base64'),
      ...(user.unionid === undefined ? {} : { unionid: user.unionid }),
    };
  }

  private stableToken({ grant_type, appid, secret, force_refresh }: Record<string, unknown>): object {
    if (grant_type !== 'client_credential') throw new WeChatRefusal(40002);
    this.assertApp(appid, secret);
    if (this.whitelist !== null && !this.whitelist.includes('127.0.0.1')) throw new WeChatRefusal(40164);
    return this.tokens.give(force_refresh === true);
  }

  private phoneNumber({ code, openid }: Record<string, unknown>): object {
    if (typeof code !== 'string') throw new WeChatRefusal(47001);
    const found = this.phones.exchange(code);
    if (openid !== undefined && openid !== found.openid) throw new WeChatRefusal(40029);
    const { phone } = found;
    return {
      phone_info: {
        phoneNumber: phone,
        purePhoneNumber: phone,
        countryCode: '86',
        watermark: { timestamp: Math.floor(this.now() / 1_000), appid: APPID },
      },
    };
  }

  private assertApp(appid: unknown, secret: unknown): void {
    if (!appid) throw new WeChatRefusal(41002);
    if (!secret) throw new WeChatRefusal(41004);
    if (appid !== APPID) throw new WeChatRefusal(40013);
    if (secret !== SECRET) throw new WeChatRefusal(40125);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://double');
    const fault = this.faults.get(pathname)?.shift();
    const note = (answered: number | string) => this.calls.push({ path: pathname, answered });
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    if (fault === 'silent' || fault === 'cut') {
      note(fault);
      if (fault === 'cut') request.socket.destroy();
      return;
    }
    if (typeof fault === 'object') {
      note(fault.status);
      response.writeHead(fault.status, { 'content-type': 'text/html' }).end('<html>bad gateway</html>');
      return;
    }
    const answer = await this.answer(
      request.method ?? 'GET',
      pathname,
      searchParams,
      Buffer.concat(chunks),
      fault,
    );
    note(fault === 'answerLost' ? fault : ((answer as { errcode?: number }).errcode ?? 0));
    if (fault === 'answerLost') {
      request.socket.destroy();
      return;
    }
    response
      .writeHead(200, { 'content-type': 'application/json; encoding=utf-8' })
      .end(JSON.stringify(answer));
  }

  private async answer(
    method: string,
    path: string,
    query: URLSearchParams,
    bytes: Buffer,
    fault: Fault | undefined,
  ): Promise<object> {
    try {
      if (typeof fault === 'number') throw new WeChatRefusal(fault);
      const route = this.routes[path];
      if (!route) return { errcode: 404, errmsg: 'not found' };
      if (route.method !== method) throw new WeChatRefusal(43002);
      if (route.token) this.tokens.check(query.get('access_token') ?? '');
      this.meters.get(path)?.count();
      const served = await route.serve(bodyOf(method, bytes), query);
      return path === '/cgi-bin/stable_token' || path === '/sns/jscode2session'
        ? served
        : { errcode: 0, errmsg: 'ok', ...served };
    } catch (error) {
      if (!(error instanceof WeChatRefusal)) throw error;
      const { errcode, more } = error;
      return { errcode, errmsg: `${ERRORS[errcode]}${more} rid: ${randomBytes(4).toString('hex')}` };
    }
  }
}

function bodyOf(method: string, bytes: Buffer): Record<string, unknown> {
  if (method === 'GET') return {};
  if (bytes.length === 0) throw new WeChatRefusal(44002);
  try {
    return JSON.parse(bytes.toString()) as Record<string, unknown>;
  } catch {
    throw new WeChatRefusal(47001);
  }
}
