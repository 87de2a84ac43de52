import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Instant } from '../domain/time';
import type { CommunityContexts } from './community/context';
import type { Config } from './config';
import { lateName } from './content/late-name';
import { lateRequest } from './content/late-request';
import { lateVisit } from './content/late-visit';
import { screenWords } from './content/screen-words';
import { Screening } from './content/screening';
import { type LateCheck, textCheckErrand } from './content/text-check-errand';
import { TEXT_CHECK_TOPIC, type Unchecked } from './content/unchecked';
import { NOTICE_TOPIC } from './notices/announce';
import { MESSAGE_TOPIC, spreadNotices } from './notices/spread';
import { ToldNotices } from './notices/told-notices';
import { Courier } from './outbox/courier';
import type { PhotoStore } from './photos/photo-store';
import type { Keyring } from './security/keyring';
import type { ServiceRequestFlow } from './service-requests';
import type { AttemptWindow } from './sign-in/attempt-window';
import type { Sessions } from './sign-in/sessions';
import type { Tx } from './store/schema';
import type { Store } from './store/store';
import { visitInNotice } from './visits';
import { CheckedPhotos } from './wechat/checked-photos';
import { messageErrand } from './wechat/message-errand';
import { askForCheck, PHOTO_CHECK_TOPIC, photoCheckErrand, settleLateChecks } from './wechat/photo-checks';
import { forgetPushesAndTickets, registerPushRoutes } from './wechat/push-routes';
import type { WeChatSettings } from './wechat/settings';
import { heldTickets, weChatSignInHandlers } from './wechat/sign-in-handlers';
import { reportSubscriptions } from './wechat/subscription-handlers';
import { BindingTickets } from './wechat/tickets';
import { WeChatClient } from './wechat/wechat-client';

interface House {
  readonly store: Store;
  readonly keyring: Keyring;
  readonly contexts: CommunityContexts;
  readonly flow: ServiceRequestFlow;
  readonly sessions: Sessions;
  readonly attempts: AttemptWindow;
  readonly files: PhotoStore;
  readonly now: () => Instant;
  readonly log: () => FastifyBaseLogger;
}

/** Everything of WeChat. Where none is set up its actions say so, and nothing else of it is there. */
export function composeWeChat(config: Config, house: House) {
  const { keyring, contexts, sessions, attempts, now } = house;
  const { wechat } = config;
  const tickets = new BindingTickets(keyring);
  const client = wechat ? new WeChatClient({ ...wechat, now }) : null;
  const screening = new Screening({ contexts, client });
  return {
    handlers: {
      ...weChatSignInHandlers({
        client,
        templates: wechat?.templates ?? {},
        tickets,
        sessions,
        contexts,
        attempts,
        screening,
      }),
      reportSubscriptions: reportSubscriptions(wechat?.templates ?? null),
    },
    heldTickets: heldTickets(tickets),
    screening,
    screen: screenWords(screening),
    tidy,
    ...(wechat && client ? working(config, wechat, client, house) : IDLE),
  };
}

/** Announcements of a time when WeChat was set up are dropped. */
const IDLE = { topics: { [NOTICE_TOPIC]: async () => {} }, courier: null, routes: null, photos: {} };

function working(config: Config, wechat: WeChatSettings, client: WeChatClient, house: House) {
  const { store, keyring, contexts, files, now, log } = house;
  const { db } = store;
  const told = new ToldNotices(contexts, visitInNotice(contexts));
  // Photos are fetched and verdicts pushed by WeChat: both need to know where we are.
  const photos = config.publicUrl && wechat.push ? new CheckedPhotos(keyring, config.publicUrl) : null;
  const courier = new Courier({
    store,
    now,
    errands: {
      [MESSAGE_TOPIC]: messageErrand({
        ...{ db, client, told, settings: wechat },
        onMistake: ({ reason, api }, topic) =>
          log().fatal({ topic, reason, api }, 'WeChat refuses a message of ours: a mistake, not the person'),
      }),
      [TEXT_CHECK_TOPIC]: textCheckErrand({ db, client, checkOf: lateChecks(house) }),
      ...(photos ? { [PHOTO_CHECK_TOPIC]: photoCheckErrand({ db, client, photos }) } : {}),
    },
    onTrouble: (trouble) => log().warn(trouble, 'an errand did not go well'),
    onError: (error, topic) => log().error({ topic, err: error }, 'failed'),
  });
  const { push, appid, templates } = wechat;
  return {
    topics: { [NOTICE_TOPIC]: spreadNotices(told) },
    courier,
    routes: push
      ? (app: FastifyInstance) =>
          registerPushRoutes(app, { store, now, files, photos, templates, keys: { ...push, appid } })
      : null,
    photos: photos ? { uploaded: askForCheck } : {},
  };
}

/** How each kind of thing is checked that was kept unchecked. */
function lateChecks({ flow, contexts }: House): (unchecked: Unchecked) => LateCheck {
  return (unchecked) => {
    if ('serviceRequestId' in unchecked) return lateRequest(flow, unchecked);
    return 'visitId' in unchecked ? lateVisit(unchecked) : lateName(contexts, unchecked);
  };
}

/** Throws away what has served its time. */
async function tidy(tx: Tx, at: Instant): Promise<void> {
  await forgetPushesAndTickets(tx, at);
  await settleLateChecks(tx, at);
}
