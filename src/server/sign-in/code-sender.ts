import type { Instant } from '../../domain/time';

export interface SentCode {
  readonly phone: string;
  readonly code: string;
  readonly expiresAt: Instant;
}

/** Brings a one-time code to the telephone that it is for. */
export interface CodeSender {
  /**
   * @returns the code again where the page itself is to show it (demo mode), else null
   * @throws Refusal `unavailable` when it could not be sent
   */
  send(code: SentCode): Promise<string | null>;
}
