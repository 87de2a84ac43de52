import type { CommunityContexts } from '../community/context';
import { Refusal } from '../http/refusal';
import type { PassKeys } from '../pass-keys';
import type { AttemptWindow } from '../sign-in/attempt-window';
import type { PassCodes, VisitFlow } from '../visits';

/** What the handlers of the gate are made of. */
export interface GateParts {
  readonly flow: VisitFlow;
  readonly contexts: CommunityContexts;
  readonly keys: PassKeys;
  readonly codes: PassCodes;
  /** What each guard looked up in the last hour: names, plates and rooms. */
  readonly lookups: AttemptWindow;
  /** Six digits that each guard typed in the last hour and that nobody has. */
  readonly wrongCodes: AttemptWindow;
}

/** @throws Refusal `rateLimited` when somebody did something too often in the last hour */
export function allow(attempts: AttemptWindow, personId: string, at: number): void {
  const wait = attempts.waitSeconds(personId, at);
  if (wait > 0) throw new Refusal('rateLimited', { retryAfterSeconds: wait });
}
