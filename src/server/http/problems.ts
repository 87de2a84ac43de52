import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import type { ApiErrorCode } from '../../contract/error-codes';
import { ERROR_WORDS } from '../../contract/error-words';
import type { Problem } from '../../contract/schemas/problem';
import { DomainError } from '../../domain/errors';
import { isDiskFull } from '../store/disk-full';
import { NotKept } from '../store/write-queue';
import { type InputError, inputErrors } from './input-words';
import { isError } from './is-error';
import { PROBLEM_STATUS } from './problem-status';
import { Refusal } from './refusal';

/** RFC 9457. */
export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

/** Nobody's fault but ours: what the operator must hear of. */
const OURS: ReadonlySet<ApiErrorCode> = new Set(['internal', 'unavailable', 'storageFull']);
/** When to try again what was not the caller's fault, in seconds. */
const COME_BACK_SECONDS: Partial<Record<ApiErrorCode, string>> = { unavailable: '5', storageFull: '30' };

interface Found {
  readonly code: ApiErrorCode;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly InputError[];
}

/** Answers every error as a problem with a stable code. Only what is nobody's fault but ours is logged. */
export function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
  const found = problemOf(error);
  if (OURS.has(found.code)) {
    request.log.error({ code: found.code, route: request.routeOptions.url ?? 'none', err: error }, 'failed');
  }
  const comeBack = COME_BACK_SECONDS[found.code];
  if (comeBack !== undefined && !reply.hasHeader('retry-after')) reply.header('retry-after', comeBack);
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
  const problem: Problem = {
    ...problemDocument(code, request.id),
    ...(errors ? { errors: [...errors] } : {}),
    ...(details && Object.keys(details).length > 0 ? { details } : {}),
  };
  // Sent as text: the schema of the action describes its success, not this.
  void reply
    .code(problem.status)
    .header('content-type', PROBLEM_TYPE)
    .header('cache-control', 'no-store')
    // Also where an address that cannot be read kept all hooks from running.
    .header('x-content-type-options', 'nosniff')
    .send(JSON.stringify(problem));
}

/** A refusal in the words of its code. @param requestId names the log line */
export function problemDocument(code: ApiErrorCode, requestId: string): Problem {
  const { title, help } = ERROR_WORDS[code];
  return {
    type: `urn:three-windows:problem:${code}`,
    title,
    status: PROBLEM_STATUS[code === 'offline' ? 'internal' : code],
    detail: help,
    code,
    requestId,
  };
}

function problemOf(error: unknown): Found {
  if (error instanceof DomainError || error instanceof Refusal)
    return { code: error.code, details: error.details };
  if (hasZodFastifySchemaValidationErrors(error))
    return { code: 'invalidInput', errors: inputErrors(error.validation) };
  if (isDiskFull(error)) return { code: 'storageFull' };
  if (error instanceof NotKept) return { code: 'unavailable' };
  if (!isError(error)) return { code: 'internal' };
  const { code = '', statusCode } = error as Partial<FastifyError>;
  if (/^SQLITE_(BUSY|LOCKED|IOERR|READONLY|CANTOPEN|NOMEM)/.test(code)) return { code: 'unavailable' };
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
