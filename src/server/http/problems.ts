import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ApiErrorCode } from '../../contract/error-codes';
import { ERROR_WORDS } from '../../contract/error-words';
import type { Problem } from '../../contract/schemas/problem';
import { DomainError } from '../../domain/errors';
import { type InputError, inputErrors } from './input-words';
import { PROBLEM_STATUS } from './problem-status';
import { Refusal } from './refusal';

/** RFC 9457. */
const CONTENT_TYPE = 'application/problem+json; charset=utf-8';

interface Found {
  readonly code: ApiErrorCode;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly InputError[];
}

/** Answers every error as a problem with a stable code. Only what is nobody's fault but ours is logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const found = problemOf(error);
  if (found.code === 'internal' || found.code === 'unavailable') {
    request.log.error({ code: found.code, route: request.routeOptions.url ?? 'none', err: error }, 'failed');
  }
  if (found.code === 'unavailable' && !reply.hasHeader('retry-after')) reply.header('retry-after', '5');
  const wait = found.details?.retryAfterSeconds;
  if (typeof wait === 'number') reply.header('retry-after', String(wait));
  if (found.code === 'notSignedIn') reply.header('www-authenticate', 'Bearer');
  sendProblem(request, reply, found);
}

/** Answers with a problem that nobody threw. */
export function sendProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, details, errors }: Found,
): void {
  const status = PROBLEM_STATUS[code === 'offline' ? 'internal' : code];
  const { title, help } = ERROR_WORDS[code];
  const problem: Problem = {
    type: `urn:three-windows:problem:${code}`,
    title,
    status,
    detail: help,
    code,
    requestId: request.id,
    ...(errors ? { errors: [...errors] } : {}),
    ...(details && Object.keys(details).length > 0 ? { details } : {}),
  };
  // Sent as text: the schema of the action describes its success, not this.
  void reply
    .code(status)
    .header('content-type', CONTENT_TYPE)
    .header('cache-control', 'no-store')
    .send(JSON.stringify(problem));
}

function problemOf(error: unknown): Found {
  if (error instanceof DomainError || error instanceof Refusal)
    return { code: error.code, details: error.details };
  if (hasZodFastifySchemaValidationErrors(error))
    return { code: 'invalidInput', errors: inputErrors(error.validation) };
  if (!(error instanceof Error)) return { code: 'internal' };
  const { code = '', statusCode } = error as Partial<FastifyError>;
  if (/^SQLITE_(FULL|BUSY|LOCKED|IOERR|READONLY|CANTOPEN|NOMEM)/.test(code)) return { code: 'unavailable' };
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE')
    return { code: 'unsupportedMediaType' };
  if (statusCode === 413) return { code: 'payloadTooLarge' };
  if (statusCode === 415) return { code: 'unsupportedMediaType' };
  if (statusCode === 429) return { code: 'rateLimited' };
  if (statusCode === 404) return { code: 'notFound' };
  if (statusCode === 503) return { code: 'unavailable' };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { code: 'invalidInput' };
  return { code: 'internal' };
}
