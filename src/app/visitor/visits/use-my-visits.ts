import { useReachBottom } from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import type { VisitList, VisitSummary } from '../../../contract/schemas/visit';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { asApiError, useLoad } from '../../state/use-load';
import { useRefresh } from '../../state/use-refresh';
import { useWindow } from '../../state/use-window';

const PAGE = 20;
/** Often enough that an arrival appears while one looks at the page. */
const EVERY_MS = 10_000;
const EVERY_VISIT = { subject: 'visit' } as const;

export interface MyVisits {
  /** As many as a page can carry. */
  readonly items: readonly VisitSummary[];
  /** The server's clock when the first page was read. */
  readonly now: number;
  readonly error: ApiError | null;
  readonly loading: boolean;
  readonly hasMore: boolean;
  readonly loadMore: () => Promise<void>;
  readonly onward: (() => Promise<void>) | null;
  readonly back: (() => void) | null;
  readonly reload: () => Promise<void>;
}

/** A host's visitors, to come or past. The first page is read again and again; more are read at the foot of the page. */
export function useMyVisits(view: 'upcoming' | 'past'): MyVisits {
  const read = (cursor?: string) => call('listVisits', { query: { view, cursor, limit: PAGE } });
  const first = useLoad<VisitList>(() => read(), [view], {
    everyMs: EVERY_MS,
    live: EVERY_VISIT,
  });
  const [further, setFurther] = useState<Further>(NO_FURTHER);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const reading = useRef(false);

  const shown = pressingFirst(first.data?.items ?? []);
  const onFirstPage = new Set(shown.map(({ id }) => id));
  const below = further.of === view ? further : NO_FURTHER;
  const rows = useWindow([...shown, ...below.items.filter(({ id }) => !onFirstPage.has(id))]);
  const cursor = below.cursor === undefined ? (first.data?.nextCursor ?? null) : below.cursor;

  const { turnTo } = rows;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another view begins at its head.
  useEffect(() => {
    turnTo(0);
    setProblem(null);
  }, [view]);

  const readFurther = async (): Promise<boolean> => {
    if (cursor === null || reading.current) return false;
    reading.current = true;
    try {
      const { items, nextCursor } = await read(cursor);
      setFurther({ of: view, items: [...below.items, ...items], cursor: nextCursor });
      setProblem(null);
      return true;
    } catch (caught) {
      setProblem(asApiError(caught));
      return false;
    } finally {
      reading.current = false;
    }
  };
  const reload = async () => {
    setFurther(NO_FURTHER);
    turnTo(0);
    await first.reload();
  };
  const hasMore = cursor !== null && rows.hasRoom;
  const loadMore = async () => {
    if (hasMore) await readFurther();
  };
  const onward = async () => {
    if (rows.hasOnward || (await readFurther())) turnTo(rows.at + 1);
  };
  useRefresh(reload);
  useReachBottom(() => void loadMore());

  return {
    items: rows.items,
    now: first.data?.now ?? 0,
    error: first.error ?? problem,
    loading: first.loading,
    hasMore,
    loadMore,
    onward: rows.hasOnward || (cursor !== null && !rows.hasRoom) ? onward : null,
    back: rows.at > 0 ? () => turnTo(rows.at - 1) : null,
    reload,
  };
}

/** Who waits for an answer, and who should have left, before those whose time is still to come. */
function pressingFirst(visits: readonly VisitSummary[]): readonly VisitSummary[] {
  const rank = ({ status, overdue }: VisitSummary) =>
    status === 'awaitingHost' ? 0 : overdue ? 1 : status === 'atGate' || status === 'inside' ? 2 : 3;
  return [...visits].sort((one, other) => rank(one) - rank(other));
}

/** What was read below the first page of a view; its cursor is undefined until something was. */
interface Further {
  readonly of: string;
  readonly items: readonly VisitSummary[];
  readonly cursor: string | null | undefined;
}

const NO_FURTHER: Further = { of: '', items: [], cursor: undefined };
