import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServiceRequestList, ServiceRequestSummary } from '../../contract/schemas/service-request';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { asApiError, useLoad } from './use-load';

type View = 'mine' | 'queue' | 'callbacks' | 'jobs' | 'overdue' | 'all';

export interface PagedList {
  readonly items: readonly ServiceRequestSummary[];
  readonly counts: Readonly<Record<string, number>>;
  /** The server's clock when the first page was read. */
  readonly now: number;
  readonly error: ApiError | null;
  /** The first page was read once: an empty list then says that there is nothing. */
  readonly known: boolean;
  readonly loading: boolean;
  readonly refreshing: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => Promise<void>;
  readonly reload: () => Promise<void>;
}

interface Options {
  readonly state?: 'open' | 'closed';
  readonly everyMs?: number;
}

const PAGE = 20;

/** Service requests in a view, page by page. The first page is read again and again; what was loaded below it stays. */
export function usePagedList(view: View, { state, everyMs }: Options = {}): PagedList {
  const read = (cursor?: string) =>
    call('listServiceRequests', { query: { view, state, cursor, limit: PAGE } });
  const first = useLoad<ServiceRequestList>(() => read(), [view, state], { everyMs });
  const [further, setFurther] = useState<readonly ServiceRequestSummary[]>([]);
  const [nextCursor, setNextCursor] = useState<string | null | undefined>(undefined);
  const [furtherError, setFurtherError] = useState<ApiError | null>(null);
  const [refreshing, setRefreshing] = useState(false);
  const loadingMore = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its first page.
  useEffect(() => {
    setFurther([]);
    setNextCursor(undefined);
    setFurtherError(null);
  }, [view, state]);

  const cursor = nextCursor === undefined ? (first.data?.nextCursor ?? null) : nextCursor;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` follows view and state.
  const loadMore = useCallback(async () => {
    if (cursor === null || loadingMore.current) return;
    loadingMore.current = true;
    try {
      const page = await read(cursor);
      setFurther((before) => [...before, ...page.items]);
      setNextCursor(page.nextCursor);
      setFurtherError(null);
    } catch (caught) {
      setFurtherError(asApiError(caught));
    } finally {
      loadingMore.current = false;
    }
  }, [cursor, view, state]);

  const { reload: reloadFirst } = first;
  const reload = useCallback(async () => {
    setRefreshing(true);
    setFurther([]);
    setNextCursor(undefined);
    await reloadFirst();
    setRefreshing(false);
  }, [reloadFirst]);

  const shown = first.data?.items ?? [];
  const onFirstPage = new Set(shown.map(({ id }) => id));
  return {
    items: [...shown, ...further.filter(({ id }) => !onFirstPage.has(id))],
    counts: first.data?.counts ?? {},
    now: first.data?.now ?? 0,
    error: first.error ?? furtherError,
    known: first.data !== null,
    loading: first.loading,
    refreshing,
    hasMore: cursor !== null,
    loadMore,
    reload,
  };
}
