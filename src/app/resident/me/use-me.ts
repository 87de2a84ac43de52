import type { ApiError } from '../../api/api-error';
import { useTabBadge } from '../../state/live/use-tab-badge';
import { type Me, refreshMe, useSession } from '../../state/session';
import { useLoad } from '../../state/use-load';
import { useRefresh } from '../../state/use-refresh';

interface MePage {
  readonly me: Me | null;
  readonly signedOut: boolean;
  readonly error: ApiError | null;
  readonly reload: () => Promise<void>;
}

/** The person as the server knows them now: the desk may have verified a room meanwhile. */
export function useMe(): MePage {
  const { status, me } = useSession();
  const { error, reload } = useLoad(async () => {
    await refreshMe();
    return true;
  }, []);
  useTabBadge();
  useRefresh(reload);
  return { me, signedOut: status === 'signedOut', error, reload };
}
