import Taro from '@tarojs/taro';
import { ACTIONS, type ActionName } from '../../contract/actions';
import type { RequestOf, ResponseOf } from '../../contract/endpoints';
import { API_ERROR_CODES, type ApiErrorCode } from '../../contract/error-codes';
import { ERROR_WORDS } from '../../contract/error-words';
import type { Problem } from '../../contract/schemas/problem';
import { newId } from '../platform/new-id';
import { COMMON } from '../words/common';
import { ApiError } from './api-error';

/** How long to wait for an answer, in milliseconds. WeChat's own limit of a minute leaves people staring. */
const TIMEOUT_MS = 15_000;
/** A photo over a weak network takes longer. */
const UPLOAD_TIMEOUT_MS = 60_000;

/** The parts that an action takes; those that it does not take cannot be given. */
type Given<R> = { [Part in keyof R as R[Part] extends undefined ? never : Part]: R[Part] };
type Optional<T> = {
  [K in keyof T as undefined extends T[K] ? never : Record<never, never> extends T[K] ? never : K]: T[K];
} & {
  [K in keyof T as undefined extends T[K] ? K : Record<never, never> extends T[K] ? K : never]?: T[K];
};

/** What to send with a call of action `N`: `params` fill the path, `query` follows it, `body` is JSON. */
export type CallOf<N extends ActionName> = Optional<Given<RequestOf<N>>>;

export interface CallOptions {
  /** Names this write. Give the same one when trying again, and the server does it once; without it, each call is a new write. */
  readonly idempotencyKey?: string;
}

/** What is said when no answer came: whoever only reads has nothing to lose. */
const OFFLINE = { reading: COMMON.offlineReading, writing: ERROR_WORDS.offline.help };

let tokenProvider: () => string | undefined = () => undefined;
let onSignedOut: () => void = () => {};

/**
 * Tells the transport where the session's token comes from, and what to do when the server no longer accepts it.
 * The session lives above the api, so that it hands itself down here.
 */
export function connectSession(session: { token: () => string | undefined; signedOut: () => void }): void {
  tokenProvider = session.token;
  onSignedOut = session.signedOut;
}

/** The full address of what the server names by path, e.g. a photo's `url`. */
export function addressOf(pathOrUrl: string): string {
  return pathOrUrl.startsWith('/') ? `${API_BASE_URL}${pathOrUrl}` : pathOrUrl;
}

/**
 * Calls an action of the contract.
 *
 * @throws ApiError with the server's code, or `offline` when no answer came
 */
export async function call<N extends ActionName>(
  name: N,
  request: CallOf<N>,
  options: CallOptions = {},
): Promise<ResponseOf<N>> {
  const { method, path, keyed } = ACTIONS[name];
  const { params, query, body } = request as { params?: object; query?: object; body?: unknown };
  const header: Record<string, string> = { Accept: 'application/json', ...authorization() };
  if (keyed) header['Idempotency-Key'] = options.idempotencyKey ?? newId();
  // A body is announced only when there is one: Fastify refuses an empty body that claims to be JSON.
  if (method !== 'GET' && body !== undefined) header['Content-Type'] = 'application/json';
  const answer = await reach(method === 'GET' ? OFFLINE.reading : OFFLINE.writing, () =>
    Taro.request<unknown>({
      url: `${API_BASE_URL}${fill(path, params)}${search(query)}`,
      method,
      header,
      ...(method !== 'GET' && body !== undefined ? { data: JSON.stringify(body) } : {}),
      dataType: 'json',
      timeout: TIMEOUT_MS,
    }),
  );
  return accepted(answer.statusCode, answer.data) as ResponseOf<N>;
}

/**
 * Uploads one photo from the device.
 *
 * @param filePath as `choosePhotos` gave it
 * @throws ApiError as `call`
 */
export async function uploadPhoto(
  filePath: string,
  options: CallOptions = {},
): Promise<ResponseOf<'uploadPhoto'>> {
  const answer = await reach(OFFLINE.writing, () =>
    Taro.uploadFile({
      url: `${API_BASE_URL}${ACTIONS.uploadPhoto.path}`,
      filePath,
      name: 'file',
      header: { ...authorization(), 'Idempotency-Key': options.idempotencyKey ?? newId() },
      timeout: UPLOAD_TIMEOUT_MS,
    }),
  );
  return accepted(answer.statusCode, parse(answer.data)) as ResponseOf<'uploadPhoto'>;
}

function authorization(): Record<string, string> {
  const token = tokenProvider();
  return token ? { Authorization: `Bearer ${token}` } : {};
}

/** `/api/things/:id` with its names filled in. */
function fill(path: string, params: object = {}): string {
  return path.replace(/:(\w+)/g, (_, key: string) =>
    encodeURIComponent(String((params as Record<string, unknown>)[key])),
  );
}

function search(query: object = {}): string {
  const pairs = Object.entries(query)
    .filter(([, value]) => value !== undefined && value !== null)
    .map(([key, value]) => `${encodeURIComponent(key)}=${encodeURIComponent(String(value))}`);
  return pairs.length > 0 ? `?${pairs.join('&')}` : '';
}

/** Both platforms reject only when no answer came: a refusal is an answer. */
async function reach<T>(otherwise: string, send: () => PromiseLike<T>): Promise<T> {
  try {
    return await send();
  } catch {
    throw new ApiError(0, 'offline', ERROR_WORDS.offline.title, otherwise);
  }
}

/** The answer's body when the server said yes; otherwise its problem as an error. */
function accepted(status: number, body: unknown): unknown {
  if (status >= 200 && status < 300) return body;
  const problem = typeof body === 'string' ? parse(body) : body;
  if (!isProblem(problem)) {
    // Something between us and the server answered in its place, e.g. a proxy's page of its own.
    throw new ApiError(status, 'unavailable', ERROR_WORDS.unavailable.title, ERROR_WORDS.unavailable.help);
  }
  if (problem.code === 'notSignedIn') onSignedOut();
  throw new ApiError(status, codeOf(problem.code), problem.title, problem.detail, {
    ...problem.details,
    ...(problem.errors ? { errors: problem.errors } : {}),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isProblem(value: unknown): value is Problem {
  return typeof value === 'object' && value !== null && typeof (value as Problem).code === 'string';
}

/** A newer server may know codes that this app does not. */
function codeOf(code: string): ApiErrorCode {
  return (API_ERROR_CODES as readonly string[]).includes(code) ? (code as ApiErrorCode) : 'internal';
}
