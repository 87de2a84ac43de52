import type { ApiErrorCode } from '../../contract/error-codes';

/** A refusal that the server itself gives; the domain's own are `DomainError`. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(
    readonly code: ApiErrorCode,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}
