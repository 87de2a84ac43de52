import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '../../domain/errors';
import { type Instant, MINUTE, SECOND } from '../../domain/time';
import type { PhotoStore } from '../photos/photo-store';
import type { Tx } from '../store/schema';
import type { Store } from '../store/store';
import { asJpeg, type CheckedPhotos } from './checked-photos';
import { takePush } from './push-events';
import { decryptPush, isSigned, type PushKeys } from './push-seal';
import type { Templates } from './settings';

interface Parts {
  readonly store: Store;
  readonly now: () => Instant;
  readonly keys: PushKeys;
  readonly templates: Templates;
  readonly files: PhotoStore;
  /** Null while nobody has said where WeChat reaches this server. */
  readonly photos: CheckedPhotos | null;
}

/** A push that is older is no push of now. WeChat's clock and ours may differ by a little. */
const FRESH = 5 * MINUTE;
const LARGEST_PUSH = 64 * 1024;

type Query = Readonly<Record<string, unknown>>;

/** Where WeChat tells us something, and where it fetches photos that we asked it to look at. None of it is for people. */
export async function registerPushRoutes(app: FastifyInstance, parts: Parts): Promise<void> {
  const { keys, store, templates, now } = parts;
  // Signed as they are: what WeChat calls its bytes does not matter.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST_PUSH }, (_, bytes, done) =>
    done(null, bytes),
  );

  /** Asked once, when the address is entered with WeChat. */
  app.get('/wechat/push', async (request, reply) => {
    const query = request.query as Query;
    const { signature, timestamp, nonce, echostr } = textsOf(query);
    if (!isSigned(signature, keys.token, timestamp, nonce)) throw new DomainError('notPermitted');
    return reply.type('text/plain').send(echostr);
  });

  app.post('/wechat/push', async (request, reply) => {
    const at = now();
    const { event, seal } = openPush(request, keys, at);
    await store.write(async (tx) => {
      await takeOnce(tx, seal, at);
      await takePush(tx, event, templates, at);
    });
    return reply.type('text/plain').send('success');
  });

  app.get('/wechat/photos/:communityId/:photoId/:expires/:name', async (request, reply) => {
    const { communityId = '', photoId = '', expires, name = '' } = request.params as Record<string, string>;
    const seal = name.replace(/\.jpg$/, '');
    if (!parts.photos?.holds({ communityId, photoId }, Number(expires), seal, now()))
      throw new DomainError('notFound');
    const webp = await parts.files.get(communityId, photoId, 'full');
    if (!webp) throw new DomainError('notFound');
    return reply
      .type('image/jpeg')
      .header('cache-control', 'no-store')
      .send(await asJpeg(webp));
  });
}

/** @throws DomainError `notPermitted` for whatever WeChat has not signed, lately and for us */
function openPush(request: FastifyRequest, keys: PushKeys, at: Instant): { event: Query; seal: string } {
  const { signature, msg_signature, timestamp, nonce } = textsOf(request.query as Query);
  const fresh = Math.abs(at - Number(timestamp) * SECOND) <= FRESH;
  try {
    const body = JSON.parse(String(request.body)) as Query;
    if (keys.aesKey === null) {
      if (fresh && isSigned(signature, keys.token, timestamp, nonce)) return { event: body, seal: signature };
    } else if (typeof body.Encrypt === 'string' && fresh) {
      // In safe mode it is this signature that covers what was sent, and never the other.
      if (isSigned(msg_signature, keys.token, timestamp, nonce, body.Encrypt))
        return { event: JSON.parse(decryptPush(body.Encrypt, keys)) as Query, seal: msg_signature };
    }
  } catch {
    // Falls through: what cannot be read is refused like what is not signed.
  }
  throw new DomainError('notPermitted');
}

/** @throws DomainError `notPermitted` for a push that was taken before */
async function takeOnce(tx: Tx, signature: string, at: Instant): Promise<void> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('wechat_push')
    .values({ signature, received_at: at })
    .onConflict((conflict) => conflict.column('signature').doNothing())
    .executeTakeFirst();
  if (Number(numInsertedOrUpdatedRows ?? 0) === 0) throw new DomainError('notPermitted');
}

/** Forgets pushes that are too old to be taken anyway, and tickets that have run out; returns how many. */
export async function forgetPushesAndTickets(tx: Tx, at: Instant): Promise<number> {
  const pushes = await tx
    .deleteFrom('wechat_push')
    .where('received_at', '<', at - 2 * FRESH)
    .executeTakeFirst();
  const tickets = await tx.deleteFrom('wechat_ticket').where('expires_at', '<', at).executeTakeFirst();
  return Number(pushes.numDeletedRows) + Number(tickets.numDeletedRows);
}

function textsOf(query: Query) {
  const text = (name: string) => {
    const value = query[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    signature: text('signature'),
    msg_signature: text('msg_signature'),
    timestamp: text('timestamp'),
    nonce: text('nonce'),
    echostr: text('echostr'),
  };
}
