import { useCallback, useEffect, useRef, useState } from 'react';
import type { ServiceRequestList, ServiceRequestSummary } from '../../contract/schemas/service-request';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { asApiError, useLoad } from './use-load';
import { useWindow } from './use-window';

type View = 'mine' | 'queue' | 'callbacks' | 'jobs' | 'overdue' | 'all';

export interface PagedList {
  /** As many as a page can carry. */
  readonly items: readonly ServiceRequestSummary[];
  readonly counts: Readonly<Record<string, number>>;
  /** The server's clock when it gave the first page. */
  readonly asOf: number;
  /** The same when that arrived here: a slow network takes nothing off anybody's wait. */
  readonly now: number;
  readonly error: ApiError | null;
  /** The first page was read once: an empty list then says that there is nothing. */
  readonly known: boolean;
  readonly loading: boolean;
  readonly refreshing: boolean;
  /** There are more, and they fit below these. */
  readonly hasMore: boolean;
  readonly loadMore: () => Promise<void>;
  /** To those after these, which take their place; null while these are not full or are the last. */
  readonly onward: (() => Promise<void>) | null;
  readonly back: (() => void) | null;
  readonly reload: () => Promise<void>;
}

interface Options {
  readonly state?: 'open' | 'closed';
  readonly everyMs?: number;
}

const PAGE = 20;
const EVERY_REQUEST = { subject: 'serviceRequest' } as const;

/**
 * Service requests in a view, page by page. The first page is read again and again; what was loaded below it stays, until
 * there are more than a page can carry: then one turns to the next of them, and back.
 */
export function usePagedList(view: View, { state, everyMs }: Options = {}): PagedList {
  const read = (cursor?: string) =>
    call('listServiceRequests', { query: { view, state, cursor, limit: PAGE } });
  const first = useLoad<ServiceRequestList>(() => read(), [view, state], { everyMs, live: EVERY_REQUEST });
  const [further, setFurther] = useState<readonly ServiceRequestSummary[]>([]);
  const [nextCursor, setNextCursor] = useState<string | null | undefined>(undefined);
  const shown = first.data?.items ?? [];
  const onFirstPage = new Set(shown.map(({ id }) => id));
  const { items, at, hasRoom, hasOnward, turnTo } = useWindow([
    ...shown,
    ...further.filter(({ id }) => !onFirstPage.has(id)),
  ]);
  const [furtherError, setFurtherError] = useState<ApiError | null>(null);
  const [refreshing, setRefreshing] = useState(false);
  const loadingMore = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its first page.
  useEffect(() => {
    setFurther([]);
    setNextCursor(undefined);
    setFurtherError(null);
    turnTo(0);
  }, [view, state]);

  const cursor = nextCursor === undefined ? (first.data?.nextCursor ?? null) : nextCursor;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` follows view and state.
  const readFurther = useCallback(async (): Promise<boolean> => {
    if (cursor === null || loadingMore.current) return false;
    loadingMore.current = true;
    try {
      const page = await read(cursor);
      setFurther((before) => [...before, ...page.items]);
      setNextCursor(page.nextCursor);
      setFurtherError(null);
      return true;
    } catch (caught) {
      setFurtherError(asApiError(caught));
      return false;
    } finally {
      loadingMore.current = false;
    }
  }, [cursor, view, state]);

  const { reload: reloadFirst } = first;
  const reload = useCallback(async () => {
    setRefreshing(true);
    setFurther([]);
    setNextCursor(undefined);
    turnTo(0);
    await reloadFirst();
    setRefreshing(false);
  }, [reloadFirst, turnTo]);

  const hasMore = cursor !== null && hasRoom;
  const onward = async () => {
    if (hasOnward || (await readFurther())) turnTo(at + 1);
  };
  return {
    items,
    counts: first.data?.counts ?? {},
    asOf: first.data?.now ?? 0,
    now: first.data === null ? 0 : first.data.now + first.lateMs,
    error: first.error ?? furtherError,
    known: first.data !== null,
    loading: first.loading,
    refreshing,
    hasMore,
    loadMore: async () => {
      if (hasMore) await readFurther();
    },
    onward: hasOnward || (cursor !== null && !hasRoom) ? onward : null,
    back: at > 0 ? () => turnTo(at - 1) : null,
    reload,
  };
}
