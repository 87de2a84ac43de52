import type { ResponseOf } from '../../../contract/endpoints';
import type { Instant } from '../../../domain/time';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import type { Me } from '../../state/session';
import { useLoad } from '../../state/use-load';
import { useNow } from '../../state/use-now';

const EVERY_MS = 60_000;

export interface OpeningState {
  /** The server's clock, ticking. */
  readonly now: Instant;
  readonly opening: ResponseOf<'getOpening'> | null;
  readonly error: ApiError | null;
  readonly reload: () => Promise<void>;
}

/** Whether the service window is open, as it changes. @standard HOURS-2 */
export function useOpening(me: Me): OpeningState {
  const { data, error, reload } = useLoad(() => call('getOpening', {}), [me.id], { everyMs: EVERY_MS });
  return { now: useNow(data?.now ?? Date.now(), 30_000), opening: data, error, reload };
}
