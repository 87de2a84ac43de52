import type { ServiceRequestList } from '../../contract/schemas/service-request';
import { call } from '../api/transport';
import { type Pages, usePages } from './use-pages';

type View = 'mine' | 'queue' | 'callbacks' | 'jobs' | 'overdue' | 'all';

export interface PagedList extends Pages<ServiceRequestList> {
  readonly counts: Readonly<Record<string, number>>;
  /** The server's clock when it gave the first page. */
  readonly asOf: number;
  /** The first page was read once: an empty list then says that there is nothing. */
  readonly known: boolean;
}

interface Options {
  readonly state?: 'open' | 'closed';
  readonly everyMs?: number;
}

const PAGE = 20;
const EVERY_REQUEST = { subject: 'serviceRequest' } as const;

/** Service requests in a view, page by page. */
export function usePagedList(view: View, { state, everyMs }: Options = {}): PagedList {
  const pages = usePages<ServiceRequestList>(
    (cursor) => call('listServiceRequests', { query: { view, state, cursor, limit: PAGE } }),
    [view, state],
    { everyMs, live: EVERY_REQUEST },
  );
  const { first } = pages;
  return { ...pages, counts: first?.counts ?? {}, asOf: first?.now ?? 0, known: first !== null };
}
