import Taro, { usePullDownRefresh } from '@tarojs/taro';
import type { ResponseOf } from '../../../contract/endpoints';
import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import { call } from '../../api/transport';
import { type Me, refreshMe } from '../../state/session';
import { useLoad } from '../../state/use-load';
import { useNow } from '../../state/use-now';
import { type PagedList, usePagedList } from '../../state/use-paged-list';
import { type Waiting, waitingFor } from './waiting-for';

/** Often enough that a reply appears while one looks at the page. */
const REQUESTS_EVERY_MS = 20_000;
const OPENING_EVERY_MS = 60_000;

export interface Home {
  readonly now: number;
  readonly opening: ResponseOf<'getOpening'> | null;
  readonly open: PagedList;
  /** What waits for this resident, the most pressing first. */
  readonly waiting: readonly Waiting[];
  /** Open requests that wait for somebody else. */
  readonly underWay: readonly ServiceRequestSummary[];
  readonly reload: () => Promise<void>;
}

/** What a resident's home shows. Staff have no requests of their own, and read none. */
export function useHome(me: Me): Home {
  const opening = useLoad(() => call('getOpening', {}), [me.id], { everyMs: OPENING_EVERY_MS });
  const open = usePagedList('mine', { state: 'open', everyMs: REQUESTS_EVERY_MS });
  const closed = usePagedList('mine', { state: 'closed' });
  const now = useNow(opening.data?.now ?? Date.now(), 30_000);

  const reload = async () => {
    await Promise.all([opening.reload(), open.reload(), closed.reload(), refreshMe()]);
  };
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));

  const waiting = waitingFor(open.items, closed.items);
  const waits = new Set(waiting.map(({ request }) => request.id));
  return {
    now,
    opening: opening.data,
    open,
    waiting,
    underWay: open.items.filter(({ id }) => !waits.has(id)),
    reload,
  };
}
