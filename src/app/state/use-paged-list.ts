import { useCallback, useState } from 'react';
import type { ServiceRequestList, ServiceRequestSummary } from '../../contract/schemas/service-request';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { type Pages, usePages } from './use-pages';

type View = 'mine' | 'queue' | 'callbacks' | 'jobs' | 'overdue' | 'all';

export interface PagedList
  extends Pick<Pages<ServiceRequestList>, 'ahead' | 'loading' | 'hasMore' | 'loadMore' | 'onward' | 'back'> {
  readonly items: readonly ServiceRequestSummary[];
  readonly counts: Readonly<Record<string, number>>;
  /** The server's clock when it gave these rows. */
  readonly asOf: number;
  readonly error: ApiError | null;
  /** The first page was read once: an empty list then says that there is nothing. */
  readonly known: boolean;
  readonly refreshing: boolean;
  /** Begins again at the first rows. */
  readonly reload: () => Promise<void>;
}

interface Options {
  readonly state?: 'open' | 'closed';
  readonly everyMs?: number;
}

const PAGE = 20;
const EVERY_REQUEST = { subject: 'serviceRequest' } as const;

/** Service requests in a view, page by page, kept fresh. */
export function usePagedList(view: View, { state, everyMs }: Options = {}): PagedList {
  const [refreshing, setRefreshing] = useState(false);
  const { page, restart, ...list } = usePages<ServiceRequestList>({
    read: ({ cursor, limit }) => call('listServiceRequests', { query: { view, state, cursor, limit } }),
    idOf: ({ id }) => id,
    deps: [view, state],
    size: PAGE,
    everyMs,
    live: EVERY_REQUEST,
  });
  const reload = useCallback(async () => {
    setRefreshing(true);
    await restart();
    setRefreshing(false);
  }, [restart]);
  return {
    ...list,
    counts: page?.counts ?? {},
    asOf: page?.now ?? 0,
    known: page !== null,
    refreshing,
    reload,
  };
}
