import { useReachBottom } from '@tarojs/taro';
import type { VisitList, VisitSummary } from '../../../contract/schemas/visit';
import { call } from '../../api/transport';
import { type Pages, usePages } from '../../state/use-pages';
import { useRefresh } from '../../state/use-refresh';

const PAGE = 20;
/** Often enough that an arrival appears while one looks at the page. */
const EVERY_MS = 10_000;
const EVERY_VISIT = { subject: 'visit' } as const;

export interface MyVisits
  extends Pick<Pages<VisitList>, 'error' | 'loading' | 'hasMore' | 'loadMore' | 'onward' | 'back'> {
  readonly items: readonly VisitSummary[];
  /** The server's clock when they were read. */
  readonly now: number;
  /** Begins again at the first rows. */
  readonly reload: () => Promise<void>;
}

/** A host's visitors, to come or past, kept fresh; more are read at the foot of the page. */
export function useMyVisits(view: 'upcoming' | 'past'): MyVisits {
  const { page, items, restart, ...list } = usePages<VisitList>({
    read: ({ cursor, limit }) => call('listVisits', { query: { view, cursor, limit } }),
    idOf: ({ id }) => id,
    deps: [view],
    size: PAGE,
    everyMs: EVERY_MS,
    live: EVERY_VISIT,
  });
  useRefresh(restart);
  useReachBottom(() => void list.loadMore());
  return {
    ...list,
    items: [...pressingFirst(items.slice(0, PAGE)), ...items.slice(PAGE)],
    now: page?.now ?? 0,
    reload: restart,
  };
}

/** Who waits for an answer, and who should have left, before those whose time is still to come. */
function pressingFirst(visits: readonly VisitSummary[]): readonly VisitSummary[] {
  const rank = ({ status, overdue }: VisitSummary) =>
    status === 'awaitingHost' ? 0 : overdue ? 1 : status === 'atGate' || status === 'inside' ? 2 : 3;
  return [...visits].sort((one, other) => rank(one) - rank(other));
}
