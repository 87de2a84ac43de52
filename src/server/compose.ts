import type { FastifyInstance } from 'fastify';
import type { Instant } from '../domain/time';
import { calendarHandlers } from './calendar';
import { CommunityContexts } from './community/context';
import { composeWeChat } from './compose-wechat';
import type { Config } from './config';
import { assessCourtesy } from './courtesy/assess-courtesy';
import { seedDemo } from './demo/seed';
import { getHealth } from './health';
import { Housekeeping } from './housekeeping';
import { buildApp } from './http/build-app';
import type { Handlers } from './http/handlers';
import { announce } from './notices/announce';
import type { Courier } from './outbox/courier';
import { listDeadLetters, retryDeadLetter } from './outbox/dead-letters';
import { OutboxWorker } from './outbox/worker';
import { DiskPhotoStore } from './photos/disk-photo-store';
import { photoHandlers } from './photos/handlers';
import { PhotoLinks } from './photos/photo-links';
import { ShownPhotos } from './photos/shown-photos';
import { residentHandlers } from './residents';
import { demoSecret } from './security/demo-secret';
import { Keyring } from './security/keyring';
import {
  PROMISE_TOPIC,
  RecentLists,
  RecentStates,
  ServiceRequestFlow,
  serviceRequestHandlers,
  watchPromises,
} from './service-requests';
import { AttemptWindow } from './sign-in/attempt-window';
import type { CodeSender } from './sign-in/code-sender';
import { DemoCodeSender } from './sign-in/demo-code-sender';
import { signInHandlers } from './sign-in/handlers';
import { OneTimeCodes } from './sign-in/one-time-codes';
import { Sessions } from './sign-in/sessions';
import { WebhookCodeSender } from './sign-in/webhook-code-sender';
import { assertNotRestoring, photoFolder, storeFile } from './store/data-folder';
import { openSqlite } from './store/sqlite';
import type { Store } from './store/store';

/** What surrounds a server and is no setting: a test brings its own clock and listens to the log. */
export interface Surroundings {
  readonly now: () => Instant;
  readonly version: string;
  /** Folder of the built H5 app. */
  readonly pageRoot: string;
  /** Whether an empty store is filled with the demo community; only ever in demo mode. */
  readonly seed: boolean;
  readonly logTo?: { write(line: string): void };
}

/** A whole server that does not listen yet. */
export interface Server {
  readonly app: FastifyInstance;
  readonly store: Store;
  readonly flow: ServiceRequestFlow;
  readonly outbox: OutboxWorker;
  /** Carries what leaves the house; null where nothing does. */
  readonly courier: Courier | null;
  readonly housekeeping: Housekeeping;
  /** Begins the work that nobody asks for: promises that run out, and tidying up. */
  startWorkers(): void;
  /** Takes no more calls, finishes those under way, and lets go of the store. */
  stop(): Promise<void>;
}

/** Puts the server together: the only place that names concrete parts. */
export async function compose(config: Config, surroundings: Surroundings): Promise<Server> {
  const { now, version, pageRoot, logTo } = surroundings;
  assertNotRestoring(config.dataDir);
  const keyring = new Keyring(config.secret ?? (await demoSecret(config.dataDir)));
  const store = await openSqlite(storeFile(config.dataDir));
  const contexts = new CommunityContexts(now);
  const flow = new ServiceRequestFlow(contexts, config.wechat ? announce : undefined);
  if (surroundings.seed && config.mode === 'demo') await seedDemo({ store, flow, contexts, now });

  const files = new DiskPhotoStore(photoFolder(config.dataDir));
  const links = new PhotoLinks(keyring);
  const sessions = new Sessions({ keyring, days: config.sessionDays, now, changes: store.changes });
  const attempts = new AttemptWindow(config.codeLimits.perAddressHour);
  // The sender speaks through the app's log, and the app's handlers need the sender.
  let app: FastifyInstance;
  const weChat = composeWeChat(config, {
    ...{ store, keyring, contexts, flow, sessions, attempts, files, now },
    log: () => app.log,
  });
  const handlers: Handlers = {
    getHealth: getHealth(version),
    ...signInHandlers({
      codes: new OneTimeCodes(keyring, config.codeLimits),
      sender: codeSender(config, now, () => app),
      sessions,
      contexts,
      attempts,
      redeemTicket: weChat.redeemTicket,
    }),
    ...residentHandlers(contexts),
    ...serviceRequestHandlers({
      flow,
      contexts,
      photos: new ShownPhotos(links, config.wechat !== null),
      lists: new RecentLists(),
      states: new RecentStates(),
    }),
    assessCourtesy: assessCourtesy(contexts),
    ...calendarHandlers(contexts),
    ...photoHandlers({ files, links, ...weChat.photos }),
    ...weChat.handlers,
    listDeadLetters,
    retryDeadLetter,
  };
  app = await buildApp({
    store,
    handlers,
    identify: sessions.identify,
    now,
    screen: weChat.screen,
    ...(weChat.routes ? { moreRoutes: weChat.routes } : {}),
    pageRoot,
    version,
    settings: { ...config, https: config.publicUrl?.startsWith('https:') ?? false },
    ...(logTo ? { logTo } : {}),
  });

  const failed = (error: unknown, what: string) => app.log.error({ what, err: error }, 'failed');
  const outbox = new OutboxWorker({
    store,
    topics: { [PROMISE_TOPIC]: watchPromises(flow), ...weChat.topics },
    now,
    onError: (error, topic) => failed(error, topic),
  });
  const housekeeping = new Housekeeping({
    store,
    files,
    idempotencyDays: config.idempotencyDays,
    now,
    onError: (error) => failed(error, 'housekeeping'),
    more: weChat.tidy,
  });
  let working = false;
  return {
    app,
    store,
    flow,
    outbox,
    courier: weChat.courier,
    housekeeping,
    startWorkers() {
      working = true;
      outbox.start();
      weChat.courier?.start();
      housekeeping.start();
    },
    async stop() {
      await app.close();
      if (working) await Promise.all([outbox.stop(), weChat.courier?.stop(), housekeeping.stop()]);
      await store.close();
    },
  };
}

function codeSender({ mode, sms }: Config, now: () => Instant, app: () => FastifyInstance): CodeSender {
  if (sms) {
    return new WebhookCodeSender({
      ...sms,
      now,
      onFailure: (reason) => app().log.warn({ reason }, 'a one-time code was not sent'),
    });
  }
  if (mode === 'production') throw new Error('production has no way to send one-time codes');
  return new DemoCodeSender((code) => app().log.info({ demoCode: code }, 'one-time code (demo)'));
}
