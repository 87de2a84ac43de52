import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { asApiError, useLoad } from '../../state/use-load';

interface PageOf<T> {
  readonly items: readonly T[];
  readonly nextCursor: string | null;
}

/** How many rows are read at once, and how many stand in a page at most. */
export const ROWS = 50;
const MOST = 100;
const EVERY_VISIT = { subject: 'visit' } as const;

/** A list, page by page; the first page is read again and again. Beyond a hundred one searches. */
export function useRows<P extends PageOf<{ readonly visitId: string }>>(
  read: (cursor?: string) => Promise<P>,
  deps: readonly unknown[],
  everyMs: number,
) {
  type Row = P['items'][number];
  const question = JSON.stringify(deps);
  const first = useLoad(() => read(), deps, { everyMs, live: EVERY_VISIT });
  const [further, setFurther] = useState<{
    question: string;
    rows: readonly Row[];
    next: string | null;
  } | null>(null);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const more = further?.question === question ? further : null;
  const next = more ? more.next : (first.data?.nextCursor ?? null);
  const shown = new Set(first.data?.items.map(({ visitId }) => visitId));
  const items: readonly Row[] = [
    ...(first.data?.items ?? []),
    ...(more?.rows ?? []).filter(({ visitId }) => !shown.has(visitId)),
  ].slice(0, MOST);

  const loadMore = async () => {
    if (next === null) return;
    try {
      const page = await read(next);
      setFurther({ question, rows: [...(more?.rows ?? []), ...page.items], next: page.nextCursor });
      setProblem(null);
    } catch (caught) {
      setProblem(asApiError(caught));
    }
  };
  return {
    first: first.data,
    items,
    hasMore: next !== null && items.length < MOST,
    loadMore,
    error: problem ?? first.error,
    loading: first.loading,
    reload: first.reload,
  };
}
