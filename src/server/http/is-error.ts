import { types } from 'node:util';

/** Also one that Node made for another realm than ours, as it does for connections that break while tests run. */
export function isError(error: unknown): error is Error {
  return error instanceof Error || types.isNativeError(error);
}
