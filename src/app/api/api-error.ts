import type { ApiErrorCode } from '../../contract/error-codes';

/** A call that did not succeed: the server's RFC 9457 problem, or `offline` when no answer came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    /** The HTTP status; 0 when no answer came. */
    readonly status: number,
    readonly code: ApiErrorCode,
    readonly title: string,
    readonly detail: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(title);
  }
}

/** Whether the call may be tried again as it is: nothing was refused, it only did not get through. */
export function isOffline(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'offline';
}
