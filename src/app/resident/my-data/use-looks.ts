import { useState } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { asApiError, useLoad } from '../../state/use-load';

type Look = ResponseOf<'listLooksAtMe'>['looks'][number];

interface Looks {
  readonly looks: readonly Look[];
  /** The first page was read: none then means that nobody has looked. */
  readonly known: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => Promise<void>;
  readonly error: ApiError | null;
  readonly reload: () => Promise<void>;
}

const PAGE = 10;

/** Who has looked at one's telephone number, page by page. */
export function useLooks(): Looks {
  const first = useLoad(() => call('listLooksAtMe', { query: { limit: PAGE } }), []);
  const [further, setFurther] = useState<{ looks: readonly Look[]; nextCursor: string | null } | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const cursor = further ? further.nextCursor : (first.data?.nextCursor ?? null);
  const loadMore = async () => {
    if (cursor === null) return;
    try {
      const page = await call('listLooksAtMe', { query: { limit: PAGE, cursor } });
      setFurther((before) => ({
        looks: [...(before?.looks ?? []), ...page.looks],
        nextCursor: page.nextCursor,
      }));
      setError(null);
    } catch (caught) {
      setError(asApiError(caught));
    }
  };
  return {
    looks: [...(first.data?.looks ?? []), ...(further?.looks ?? [])],
    known: first.data !== null,
    hasMore: cursor !== null,
    loadMore,
    error: first.error ?? error,
    reload: first.reload,
  };
}
