import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ACTIONS } from '../../contract/actions';
import type { Call } from './call';
import { idempotencyKeyOf } from './idempotency-key';
import { Refusal } from './refusal';
import { type ActionParts, callOf, letIn, routeSchema } from './register-actions';

/** The largest upload, in bytes: a photo of a present-day telephone. */
const LARGEST_UPLOAD = 10 * 1024 * 1024;
/** A photo is no page: opened by itself it may load nothing, run nothing and ask for nothing. */
const PHOTO_POLICY = "default-src 'none'; sandbox";
/** No longer than the signed address itself may hold. */
const CACHED_SECONDS = 3_600;

/** The two actions that carry photos: one `multipart/form-data` part named `file`, and bytes back. */
export async function registerPhotoRoutes(app: FastifyInstance, parts: ActionParts): Promise<void> {
  const { store, handlers, now } = parts;
  // Ten megabytes of anything else are not read in order to be refused.
  app.removeAllContentTypeParsers();
  await app.register(multipart, {
    limits: { fileSize: LARGEST_UPLOAD, files: 1, fields: 4, fieldSize: 1_000, parts: 5 },
  });

  app.route({
    method: 'POST',
    url: ACTIONS.uploadPhoto.path,
    bodyLimit: LARGEST_UPLOAD + 64 * 1024,
    schema: routeSchema('uploadPhoto'),
    preValidation: async (request) => {
      await letIn(ACTIONS.uploadPhoto, request, parts);
      idempotencyKeyOf(request);
    },
    handler: async (request, reply) => {
      const file = await uploadedFile(request);
      reply.header('cache-control', 'no-store');
      const call = callOf(request, now()) as Call<'uploadPhoto'>;
      return handlers.uploadPhoto({ ...call, body: undefined, file, key: idempotencyKeyOf(request) }, store);
    },
  });

  app.route({
    method: 'GET',
    url: ACTIONS.getPhoto.path,
    schema: routeSchema('getPhoto'),
    handler: async (request, reply) => {
      const { bytes, contentType } = await handlers.getPhoto(
        callOf(request, now()) as Call<'getPhoto'>,
        store.db,
      );
      return reply
        .header('content-type', contentType)
        .header('cache-control', `private, max-age=${CACHED_SECONDS}, immutable`)
        .header('content-disposition', 'inline')
        .header('content-security-policy', PHOTO_POLICY)
        .send(bytes);
    },
  });
}

async function uploadedFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Refusal('unsupportedMediaType');
  try {
    const part = await request.file();
    if (part?.fieldname !== 'file') throw new Refusal('photoUnreadable');
    const bytes = await part.toBuffer();
    // The reader of forms overlooks a file that is cut just behind the last piece that it was given.
    if (part.file.truncated) throw new Refusal('payloadTooLarge');
    return bytes;
  } catch (error) {
    // A limit has a code and a status; what the reader of forms trips over has neither, and is the sender's doing.
    throw hasStatus(error) || error instanceof Refusal ? error : new Refusal('photoUnreadable');
  }
}

function hasStatus(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'statusCode' in error;
}
