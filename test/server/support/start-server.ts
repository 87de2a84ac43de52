import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ACTIONS, type Action, type ActionName } from '../../../src/contract/actions';
import type { RequestOf, ResponseOf } from '../../../src/contract/endpoints';
import type { Problem } from '../../../src/contract/schemas/problem';
import { NOTICE_VERSION, PURPOSES } from '../../../src/domain/privacy';
import { compose, type Server } from '../../../src/server/compose';
import { readConfig } from '../../../src/server/config';
import { watchedLog } from '../../log-watch/watched-log';

/** The demo's people, one for each role. */
export const DEMO_PHONES = {
  resident: '13800000001',
  frontDesk: '13800000002',
  technician: '13800000003',
  supervisor: '13800000004',
  administrator: '13800000005',
  guard: '13800000006',
  newcomer: '13800000007',
} as const;
export type DemoRole = keyof typeof DEMO_PHONES;

export interface StartOptions {
  /** Fill the store with the demo community; on unless a test wants an empty store. */
  readonly seed?: boolean;
  /** Environment variables over those of the demo. */
  readonly env?: Readonly<Record<string, string>>;
  /** The server's clock at the start; it then stands still until `clock.to` or `clock.by`. Left out: the real time. */
  readonly at?: number;
  /** Folder of a built H5 app; left out: none. */
  readonly pageRoot?: string;
  /** A data folder to start on again; left out: a new one, removed when the server stops. */
  readonly dataDir?: string;
  /** Work the outbox and tidy up by themselves, as in real life. */
  readonly workers?: boolean;
  /** How often live connections show that they are alive; left out: as in real life. */
  readonly beatMs?: number;
  /** 0, the default, takes any free port. */
  readonly port?: number;
}

/** A real server on a real store, over real HTTP. */
export interface RunningServer {
  readonly url: string;
  readonly dataDir: string;
  readonly server: Server;
  /** Every log line so far. */
  readonly log: readonly string[];
  readonly clock: { now(): number; to(at: number): void; by(ms: number): void };
  /** Signs in by the whole way: code, session. */
  signIn(who: DemoRole | { phone: string; communityId?: string; name?: string }): Promise<Client>;
  /** A client that is nobody. */
  readonly anonymous: Client;
  stop(): Promise<void>;
}

type Sent<N extends ActionName> = {
  readonly [P in keyof RequestOf<N> as RequestOf<N>[P] extends undefined ? never : P]?: RequestOf<N>[P];
} & {
  /** The `Idempotency-Key`; a new one each time unless it is given, none with null. */
  readonly key?: string | null;
};

export type Answer<N extends ActionName> =
  | { readonly ok: true; readonly status: number; readonly headers: Headers; readonly body: ResponseOf<N> }
  | { readonly ok: false; readonly status: number; readonly headers: Headers; readonly problem: Problem };

/** A typed client of one session. */
export class Client {
  constructor(
    readonly url: string,
    readonly token: string | null,
    readonly me: ResponseOf<'getMe'> | null,
  ) {}

  /** Calls an action and gives its answer, whatever it is. */
  async try<N extends ActionName>(name: N, sent: Sent<N> = {}): Promise<Answer<N>> {
    return answerOf<N>(await this.send(name, sent));
  }

  /** Calls an action and gives the answer as it came. */
  send<N extends ActionName>(name: N, sent: Sent<N> = {}): Promise<Response> {
    const action: Action = ACTIONS[name];
    const {
      params,
      query,
      body,
      key = randomUUID(),
    } = sent as { params?: object; query?: object; body?: unknown; key?: string | null };
    const path = action.path.replace(/:(\w+)/g, (_, part: string) =>
      encodeURIComponent(String((params as Record<string, unknown>)[part])),
    );
    const url = new URL(path, this.url);
    for (const [field, value] of Object.entries(query ?? {}))
      if (value !== undefined) url.searchParams.set(field, String(value));
    return fetch(url, {
      method: action.method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(action.keyed && key !== null ? { 'idempotency-key': key } : {}),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  }

  /** Calls an action that must succeed. */
  async call<N extends ActionName>(name: N, sent: Sent<N> = {}): Promise<ResponseOf<N>> {
    const answer = await this.try(name, sent);
    if (!answer.ok) throw new Error(`${name} was refused: ${JSON.stringify(answer.problem)}`);
    return answer.body;
  }

  /** Calls an action that must be refused, and gives the problem. */
  async refused<N extends ActionName>(name: N, sent: Sent<N> = {}): Promise<Problem> {
    const answer = await this.try(name, sent);
    if (answer.ok) throw new Error(`${name} was not refused: ${JSON.stringify(answer.body)}`);
    return answer.problem;
  }

  /** Uploads a photo as the app does. */
  async upload(
    bytes: Uint8Array,
    how: { key?: string; type?: string; filename?: string } = {},
  ): Promise<Answer<'uploadPhoto'>> {
    return answerOf<'uploadPhoto'>(await this.sendPhoto(bytes, how));
  }

  sendPhoto(
    bytes: Uint8Array,
    { key = randomUUID() as string, type = 'image/jpeg', filename = 'photo' } = {},
  ): Promise<Response> {
    const form = new FormData();
    form.set('file', new Blob([bytes as BlobPart], { type }), filename);
    return fetch(new URL(ACTIONS.uploadPhoto.path, this.url), {
      method: 'POST',
      headers: {
        'idempotency-key': key,
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
      },
      body: form,
    });
  }
}

/** Agrees to everything at once, as the app never does: it asks when something is needed. */
export const AGREED = { noticeVersion: NOTICE_VERSION, purposes: [...PURPOSES] };

/** Signs in at a server in demo mode by the whole way: code, session. */
export async function signInAt(
  url: string,
  { phone, ...rest }: { phone: string; communityId?: string; name?: string },
): Promise<Client> {
  const anonymous = new Client(url, null, null);
  const { demoCode } = await anonymous.call('requestSignInCode', {
    body: { phone, noticeVersion: NOTICE_VERSION },
  });
  if (demoCode === undefined) throw new Error('the server shows no codes');
  const session = await anonymous.call('signIn', {
    body: { phone, code: demoCode, ...AGREED, ...rest },
  });
  return new Client(url, session.token, session.me);
}

async function answerOf<N extends ActionName>(response: Response): Promise<Answer<N>> {
  const { status, headers, ok } = response;
  const json = (await response.json()) as unknown;
  return ok
    ? { ok, status, headers, body: json as ResponseOf<N> }
    : { ok: false, status, headers, problem: json as Problem };
}

/** Starts the real server on a free port, on a store of its own in a temporary folder. */
export async function startServer(options: StartOptions = {}): Promise<RunningServer> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), 'three-windows-')));
  const config = readConfig({ LOG_LEVEL: 'trace', HOST: '127.0.0.1', ...options.env, DATA_DIR: dataDir });
  const log: string[] = [];
  const watched = watchedLog();
  let standing = options.at;
  const clock = {
    now: () => standing ?? Date.now(),
    to(at: number) {
      standing = at;
    },
    by(ms: number) {
      standing = clock.now() + ms;
    },
  };
  const server = await compose(config, {
    now: clock.now,
    version: 'test',
    pageRoot: options.pageRoot ?? join(dataDir, 'no-page'),
    seed: options.seed ?? true,
    ...(options.beatMs === undefined ? {} : { beatMs: options.beatMs }),
    logTo: {
      write(line) {
        log.push(line);
        watched.write(line);
      },
    },
  });
  await server.app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  if (options.workers) server.startWorkers();
  const address = server.app.server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen on a port');
  const url = `http://127.0.0.1:${address.port}`;
  const anonymous = new Client(url, null, null);

  return {
    url,
    dataDir,
    server,
    log,
    clock,
    anonymous,
    signIn: (who) => signInAt(url, typeof who === 'string' ? { phone: DEMO_PHONES[who] } : who),
    async stop() {
      await server.stop();
      if (options.dataDir === undefined) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
