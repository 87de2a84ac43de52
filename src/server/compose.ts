import type { FastifyInstance } from 'fastify';
import type { Instant } from '../domain/time';
import { calendarHandlers } from './calendar';
import { CommunityContexts } from './community/context';
import { composeWeChat } from './compose-wechat';
import type { Config } from './config';
import { assessCourtesy } from './courtesy/assess-courtesy';
import { seedDemo } from './demo/seed';
import { gateHandlers } from './gate';
import { getHealth } from './health';
import { Housekeeping } from './housekeeping';
import { buildApp } from './http/build-app';
import type { Handlers } from './http/handlers';
import { Feeds } from './live/feeds';
import { getFeed } from './live/get-feed';
import { LiveHub } from './live/hub';
import { announce, announceArrivals } from './notices/announce';
import type { Courier } from './outbox/courier';
import { listDeadLetters, retryDeadLetter } from './outbox/dead-letters';
import { OutboxWorker } from './outbox/worker';
import { PassKeys, passKeyHandlers } from './pass-keys';
import { DiskPhotoStore } from './photos/disk-photo-store';
import { listDoubtfulPhotos } from './photos/doubtful-photos';
import { photoHandlers } from './photos/handlers';
import { PhotoLinks } from './photos/photo-links';
import { ShownPhotos } from './photos/shown-photos';
import {
  carryOutDeletions,
  ERASED_PHOTOS_TOPIC,
  MentionSweep,
  PersonEraser,
  privacyHandlers,
  removeErasedPhotos,
} from './privacy';
import { residentHandlers } from './residents';
import { demoSecret } from './security/demo-secret';
import { Keyring } from './security/keyring';
import {
  markSeen,
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
import { IDENTITY_TABLES, Sessions } from './sign-in/sessions';
import { WebhookCodeSender } from './sign-in/webhook-code-sender';
import { Checkpoints } from './store/checkpoints/checkpoints';
import { assertNotRestoring, photoFolder, storeFile } from './store/data-folder';
import { openSqlite } from './store/sqlite';
import type { Store } from './store/store';
import {
  forgetAsVisitor,
  forgetHost,
  PassCodes,
  Passes,
  SharedPasses,
  VISIT_TOPIC,
  VisitFlow,
  visitHandlers,
  watchVisits,
} from './visits';
import { forgetWeChat } from './wechat/forget-wechat';

/** In an hour: wrong shared addresses and what is written by them, of one network address; many share one. */
const SHARED_PASS_TRIES = 120;
/** In an hour, of one guard: names, plates and rooms looked up, and six digits that nobody has. */
const LOOK_UPS = 120;
const WRONG_CODES = 30;

/** Of one person: an export reads all that there is about them. */
const EXPORTS_PER_HOUR = 5;

/** What surrounds a server and is no setting: a test brings its own clock and listens to the log. */
export interface Surroundings {
  readonly now: () => Instant;
  readonly version: string;
  /** Folder of the built H5 app. */
  readonly pageRoot: string;
  /** Whether an empty store is filled with the demo community; only ever in demo mode. */
  readonly seed: boolean;
  readonly logTo?: { write(line: string): void };
  /** How often a connection shows that it is alive, in milliseconds; left out: as often as suits real networks. */
  readonly beatMs?: number;
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
  readonly live: LiveHub;
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
  const keys = new PassKeys(keyring);
  const passCodes = new PassCodes(keyring);
  const visits = new VisitFlow(passCodes, config.wechat ? announceArrivals : undefined);
  if (surroundings.seed && config.mode === 'demo') await seedDemo({ store, flow, visits, contexts, now });

  const files = new DiskPhotoStore(photoFolder(config.dataDir));
  const links = new PhotoLinks(keyring);
  const photos = new ShownPhotos(links, config.wechat !== null);
  const states = new RecentStates();
  const codes = new OneTimeCodes(keyring, config.codeLimits);
  // Whoever keeps something else about people names here how it is forgotten.
  const sweep = new MentionSweep({ keyring, states });
  const others = [forgetHost(visits), forgetAsVisitor, forgetWeChat];
  const eraser = new PersonEraser({ contexts, states, codes, sweep, others });
  const sessions = new Sessions({ keyring, days: config.sessionDays, now, changes: store.changes });
  const attempts = new AttemptWindow(config.codeLimits.perAddressHour);
  // The sender speaks through the app's log, and the app's handlers need the sender.
  let app: FastifyInstance;
  const failed = (error: unknown, what: string) => app.log.error({ what, err: error }, 'failed');
  const feeds = new Feeds();
  const live = new LiveHub({
    store,
    sessions,
    identityTables: IDENTITY_TABLES,
    feeds,
    elapsed: () => performance.now(),
    onError: (error) => failed(error, 'live'),
    ...(surroundings.beatMs === undefined ? {} : { beatMs: surroundings.beatMs }),
  });
  const weChat = composeWeChat(config, {
    ...{ store, keyring, contexts, flow, sessions, attempts, files, now },
    log: () => app.log,
  });
  const handlers: Handlers = {
    getHealth: getHealth(version, store),
    ...signInHandlers({
      codes,
      sender: codeSender(config, now, () => app),
      sessions,
      contexts,
      attempts,
      tickets: weChat.heldTickets,
      screening: weChat.screening,
    }),
    ...residentHandlers(contexts),
    ...serviceRequestHandlers({
      flow,
      contexts,
      photos,
      lists: new RecentLists(),
      states,
    }),
    ...privacyHandlers({
      contexts,
      sessions,
      links,
      photos,
      eraser,
      flow,
      exports: new AttemptWindow(EXPORTS_PER_HOUR),
      retention: config.retention,
      publicUrl: config.publicUrl,
    }),
    assessCourtesy: assessCourtesy(contexts),
    ...calendarHandlers(contexts),
    ...photoHandlers({ files, links, ...weChat.photos }),
    listDoubtfulPhotos: listDoubtfulPhotos(links, config.wechat !== null),
    ...visitHandlers({
      flow: visits,
      contexts,
      passes: new Passes(keys, passCodes),
      shared: new SharedPasses(keyring),
      visitorDays: config.retention.visitorDays,
      attempts: new AttemptWindow(SHARED_PASS_TRIES),
      screening: weChat.screening,
    }),
    ...gateHandlers({
      flow: visits,
      contexts,
      keys,
      codes: passCodes,
      lookups: new AttemptWindow(LOOK_UPS),
      wrongCodes: new AttemptWindow(WRONG_CODES),
    }),
    ...passKeyHandlers(keys),
    getFeed: getFeed(feeds),
    markSeen: markSeen(flow, live.seen),
    ...weChat.handlers,
    listDeadLetters,
    retryDeadLetter,
  };
  app = await buildApp({
    store,
    handlers,
    identify: sessions.identify,
    live,
    now,
    screen: weChat.screen,
    ...(weChat.routes ? { moreRoutes: weChat.routes } : {}),
    pageRoot,
    version,
    settings: { ...config, https: config.publicUrl?.startsWith('https:') ?? false },
    ...(logTo ? { logTo } : {}),
  });

  const outbox = new OutboxWorker({
    store,
    topics: {
      [PROMISE_TOPIC]: watchPromises(flow),
      [VISIT_TOPIC]: watchVisits(visits),
      [ERASED_PHOTOS_TOPIC]: removeErasedPhotos(files),
      [MentionSweep.topic]: sweep.deliver,
      ...weChat.topics,
    },
    now,
    onError: (error, topic) => failed(error, topic),
  });
  const housekeeping = new Housekeeping({
    store,
    files,
    states,
    retention: config.retention,
    deleteAccounts: (at) => carryOutDeletions(store, { eraser, flow }, at),
    now,
    onError: (error) => failed(error, 'housekeeping'),
    more: weChat.tidy,
  });
  const checkpoints = new Checkpoints({
    file: storeFile(config.dataDir),
    store,
    onError: (error) => failed(error, 'checkpoints'),
  });
  let working = false;
  return {
    app,
    store,
    flow,
    outbox,
    courier: weChat.courier,
    housekeeping,
    live,
    startWorkers() {
      working = true;
      checkpoints.start();
      outbox.start();
      weChat.courier?.start();
      housekeeping.start();
    },
    async stop() {
      await app.close();
      if (working)
        await Promise.all([outbox.stop(), weChat.courier?.stop(), housekeeping.stop(), checkpoints.stop()]);
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
