import { usePages } from '../../state/use-pages';

interface PageOf {
  readonly items: readonly { readonly visitId: string }[];
  readonly nextCursor: string | null;
  readonly now: number;
}

/** How many rows are read at first, and how many more below them. */
export const ROWS = 50;
const EVERY_VISIT = { subject: 'visit' } as const;

/** A list of the gate's, page by page, kept fresh. Beyond a hundred one searches. */
export function useRows<P extends PageOf>(
  read: (page: { readonly cursor: string | undefined; readonly limit: number }) => Promise<P>,
  everyMs: number,
) {
  const { page, items, hasMore, loadMore, error, loading, refresh } = usePages<P>({
    read,
    idOf: ({ visitId }) => visitId,
    deps: [],
    size: ROWS,
    everyMs,
    live: EVERY_VISIT,
  });
  return {
    newest: page,
    items: items as P['items'],
    hasMore,
    loadMore,
    error,
    loading,
    reload: refresh,
  };
}
