import { useReachBottom } from '@tarojs/taro';
import { useTabBadge } from '../../state/live/use-tab-badge';
import { useSession } from '../../state/session';
import { type PagedList, usePagedList } from '../../state/use-paged-list';
import { useRefresh } from '../../state/use-refresh';

/** A resident's requests, open or closed: pulled down they are read anew, at the foot of the page more are read. */
export function useMyRequests(state: 'open' | 'closed'): { signedOut: boolean; list: PagedList } {
  const { status } = useSession();
  const list = usePagedList('mine', { state, everyMs: 30_000 });
  useTabBadge();
  useRefresh(list.reload);
  useReachBottom(() => void list.loadMore());
  return { signedOut: status === 'signedOut', list };
}
