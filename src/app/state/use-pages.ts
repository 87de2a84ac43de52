import { useCallback, useRef } from 'react';
import type { ApiError } from '../api/api-error';
import { askTheTime, type Timed } from './ask-the-time';
import type { LiveOf } from './live/live';
import { useLoad } from './use-load';
import { MOST_ROWS } from './use-window';

/** As many rows as the server gives at once. */
const MOST_AT_ONCE = 50;

/** One answer of a list. */
interface PageOf {
  // biome-ignore lint/suspicious/noExplicitAny: rows are whatever a list has.
  readonly items: readonly any[];
  readonly nextCursor: string | null;
  /** The server's clock. */
  readonly now: number;
}

interface Source<P extends PageOf> {
  readonly read: (page: { readonly cursor: string | undefined; readonly limit: number }) => Promise<P>;
  readonly idOf: (row: P['items'][number]) => string;
  /** What is asked: another question begins at its first row. */
  readonly deps: readonly unknown[];
  /** How many rows stand there at first, and come with each more; a hundred can be divided by it. */
  readonly size: number;
  readonly everyMs?: number | undefined;
  readonly live?: LiveOf;
}

/** Which rows are on the page, or are to be. */
interface Place {
  readonly question: string;
  /** Where the windows up to this one begin; the first one at the head of the list. */
  readonly starts: readonly (string | undefined)[];
  /** How many rows of the last of them. */
  readonly wanted: number;
}

interface Read<P> extends Timed<P> {
  readonly place: Place;
}

export interface Pages<P extends PageOf> {
  /** The newest answer, with all rows that are shown; null until there is one. */
  readonly page: P | null;
  /** As many as a page can carry. */
  readonly items: P['items'];
  /** How far the server's clock was ahead of this device's when that arrived here: a slow network takes nothing off anybody's wait. */
  readonly ahead: number;
  readonly error: ApiError | null;
  readonly loading: boolean;
  /** There are more, and they fit below these. */
  readonly hasMore: boolean;
  readonly loadMore: () => Promise<void>;
  /** To those after these, which take their place; null while these are not full or are the last. */
  readonly onward: (() => Promise<void>) | null;
  readonly back: (() => Promise<void>) | null;
  /** Reads anew what is shown. */
  readonly refresh: () => Promise<void>;
  /** Begins again at the first rows. */
  readonly restart: () => Promise<void>;
}

/**
 * A long list, of which a page can carry a hundred rows: more are read below, and then one turns to the next hundred, and
 * back. Whatever happens to one of its rows, all that are shown are read anew together, so that a row changes, comes or
 * goes where it stands, and whoever reads stays where they are.
 */
export function usePages<P extends PageOf>(source: Source<P>): Pages<P> {
  const { deps, size, everyMs, live } = source;
  const question = JSON.stringify(deps);
  const head: Place = { question, starts: [undefined], wanted: size };
  const place = useRef(head);
  if (place.current.question !== question) place.current = head;

  const { data, error, loading, reload } = useLoad<Read<P>>(() => readAt(place, source), deps, {
    ...(everyMs === undefined ? {} : { everyMs }),
    ...(live ? { live } : {}),
  });

  const going = useRef(false);
  const go = async (to: Place) => {
    if (going.current) return;
    going.current = true;
    place.current = to;
    await reload();
    going.current = false;
  };
  const newest = useRef({ go, head });
  newest.current = { go, head };
  const restart = useCallback(async () => {
    // Whoever begins anew does not wait for rows that were asked for before.
    going.current = false;
    await newest.current.go(newest.current.head);
  }, []);

  const items: P['items'] = data?.answer.items ?? [];
  const next = data?.answer.nextCursor ?? null;
  const isFull = items.length >= MOST_ROWS;
  const hasMore = next !== null && !isFull;
  const { starts, wanted } = data?.place ?? head;
  return {
    page: data?.answer ?? null,
    items,
    ahead: data?.ahead ?? 0,
    error,
    loading,
    hasMore,
    loadMore: async () => {
      if (hasMore) await go({ question, starts, wanted: wanted + size });
    },
    onward: next !== null && isFull ? () => go({ question, starts: [...starts, next], wanted: size }) : null,
    back: starts.length > 1 ? () => go({ question, starts: starts.slice(0, -1), wanted: MOST_ROWS }) : null,
    refresh: reload,
    restart,
  };
}

/** Reads the rows of a place. One whose rows have all gone falls back to those before it. */
async function readAt<P extends PageOf>(at: { current: Place }, source: Source<P>): Promise<Read<P>> {
  const { read, idOf } = source;
  const place = at.current;
  const first = await askTheTime(() =>
    read({ cursor: place.starts[place.starts.length - 1], limit: Math.min(place.wanted, MOST_AT_ONCE) }),
  );
  if (first.answer.items.length === 0 && place.starts.length > 1) {
    if (at.current === place) at.current = { ...place, starts: place.starts.slice(0, -1), wanted: MOST_ROWS };
    return readAt(at, source);
  }
  let { answer, ahead } = first;
  const rows = new Map(answer.items.map((row) => [idOf(row), row]));
  while (answer.nextCursor !== null && rows.size < place.wanted) {
    const cursor = answer.nextCursor;
    const limit = Math.min(place.wanted - rows.size, MOST_AT_ONCE);
    ({ answer, ahead } = await askTheTime(() => read({ cursor, limit })));
    // What moved down between two answers stands where it was read last.
    for (const row of answer.items) {
      rows.delete(idOf(row));
      rows.set(idOf(row), row);
    }
  }
  return { answer: { ...answer, items: [...rows.values()] }, ahead, place };
}
