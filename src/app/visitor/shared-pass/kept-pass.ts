import type { SharedPass } from '../../../contract/schemas/visit';
import { forget, recall, remember } from '../../platform/storage';

interface Kept {
  readonly shared: SharedPass;
  /** How far the server's clock was ahead of this device's, in milliseconds: the code has to change by the server's. */
  readonly ahead: number;
}

const keyOf = (token: string) => `shared-pass:${token}`;

/** Keeps a pass on the visitor's device, so that it opens at a gate without a network; one that has ended is forgotten. */
export function keepPass(token: string, shared: SharedPass, deviceNow: number): void {
  if (shared.pass) remember(keyOf(token), { shared, ahead: shared.now - deviceNow } satisfies Kept);
  else forget(keyOf(token));
}

/** The pass as it was last seen here, at the server's time of now; null where none was kept or its window is over. */
export function keptPass(token: string, deviceNow: number): SharedPass | null {
  const kept = recall<Kept>(keyOf(token));
  if (!kept?.shared.pass) return null;
  const now = deviceNow + kept.ahead;
  return now > kept.shared.window.until ? null : { ...kept.shared, now };
}
