import multipart from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { ACTIONS } from '../../contract/actions';
import type { Call } from './call';
import { idempotencyKeyOf } from './idempotency-key';
import { Refusal } from './refusal';
import { type ActionParts, callOf, letIn, routeSchema } from './register-actions';

/** The largest upload, in bytes: a photo of a present-day telephone. */
const LARGEST_UPLOAD = 10 * 1024 * 1024;
/** No longer than the signed address itself may hold. */
const CACHED_SECONDS = 3_600;

/** The two actions that carry photos: one `multipart/form-data` part named `file`, and bytes back. */
export async function registerPhotoRoutes(app: FastifyInstance, parts: ActionParts): Promise<void> {
  const { store, handlers, now } = parts;
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
        .send(bytes);
    },
  });
}

async function uploadedFile(request: FastifyRequest): Promise<Buffer> {
  if (!request.isMultipart()) throw new Refusal('unsupportedMediaType');
  const part = await request.file();
  if (part?.fieldname !== 'file') throw new Refusal('photoUnreadable');
  return part.toBuffer();
}
