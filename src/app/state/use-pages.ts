import { useCallback, useEffect, useRef, useState } from 'react';
import type { ApiError } from '../api/api-error';
import type { LiveOf } from './live/live';
import { asApiError, useLoad } from './use-load';
import { useWindow } from './use-window';

/** One page of a list, as an action answers it. */
export interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
  /** The server's clock when it gave the page. */
  readonly now: number;
}

export interface Pages<P extends PageOf<{ readonly id: string }>> {
  /** The first page, with what else the answer says; null until it was read. */
  readonly first: P | null;
  /** As many as a page can carry. */
  readonly items: readonly P['items'][number][];
  /** The server's clock when the first page arrived here: a slow network takes nothing off anybody's wait. */
  readonly now: number;
  readonly error: ApiError | null;
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
  readonly everyMs?: number | undefined;
  readonly live?: LiveOf;
}

/**
 * A list, page by page. The first page is read again and again; what was loaded below it stays, until there are more than a page
 * can carry: then one turns to the next of them, and back.
 *
 * @param deps what the list is of: another list begins at its first page
 */
export function usePages<P extends PageOf<{ readonly id: string }>>(
  read: (cursor?: string) => Promise<P>,
  deps: readonly unknown[],
  { everyMs, live }: Options,
): Pages<P> {
  const question = JSON.stringify(deps);
  const first = useLoad<P>(() => read(), deps, {
    ...(everyMs ? { everyMs } : {}),
    ...(live ? { live } : {}),
  });
  const [further, setFurther] = useState<P['items']>([]);
  const [nextCursor, setNextCursor] = useState<string | null | undefined>(undefined);
  const shown: P['items'] = first.data?.items ?? [];
  const onFirstPage = new Set(shown.map(({ id }) => id));
  const { items, at, hasRoom, hasOnward, turnTo } = useWindow<P['items'][number]>([
    ...shown,
    ...further.filter(({ id }) => !onFirstPage.has(id)),
  ]);
  const [furtherError, setFurtherError] = useState<ApiError | null>(null);
  const [refreshing, setRefreshing] = useState(false);
  const loadingMore = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another list begins at its first page.
  useEffect(() => {
    setFurther([]);
    setNextCursor(undefined);
    setFurtherError(null);
    turnTo(0);
  }, [question]);

  const cursor = nextCursor === undefined ? (first.data?.nextCursor ?? null) : nextCursor;

  // biome-ignore lint/correctness/useExhaustiveDependencies: `read` follows the question.
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
  }, [cursor, question]);

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
    first: first.data,
    items,
    now: first.data === null ? 0 : first.data.now + first.lateMs,
    error: first.error ?? furtherError,
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
