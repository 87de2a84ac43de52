import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import { type Me, refreshMe } from '../../state/session';
import { type PagedList, usePagedList } from '../../state/use-paged-list';
import { useRefresh } from '../../state/use-refresh';
import { type OpeningState, useOpening } from './use-opening';
import { type Waiting, waitingFor } from './waiting-for';

/** Often enough that a reply appears while one looks at the page. */
const REQUESTS_EVERY_MS = 20_000;

export interface Home extends Pick<OpeningState, 'now' | 'opening'> {
  readonly open: PagedList;
  /** What waits for this resident, the most pressing first. */
  readonly waiting: readonly Waiting[];
  /** Open requests that wait for somebody else. */
  readonly underWay: readonly ServiceRequestSummary[];
  readonly reload: () => Promise<void>;
}

/** What a resident's home shows. */
export function useHome(me: Me): Home {
  const opening = useOpening(me);
  const open = usePagedList('mine', { state: 'open', everyMs: REQUESTS_EVERY_MS });
  const closed = usePagedList('mine', { state: 'closed' });

  const reload = async () => {
    await Promise.all([opening.reload(), open.reload(), closed.reload(), refreshMe()]);
  };
  useRefresh(reload);

  const waiting = waitingFor(open.items, closed.items);
  const waits = new Set(waiting.map(({ request }) => request.id));
  return {
    now: opening.now,
    opening: opening.opening,
    open,
    waiting,
    underWay: open.items.filter(({ id }) => !waits.has(id)),
    reload,
  };
}
