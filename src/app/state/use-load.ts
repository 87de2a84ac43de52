import { useCallback, useEffect, useRef, useState } from 'react';
import { ERROR_WORDS } from '../../contract/error-words';
import type { FeedItem } from '../../contract/live';
import { ApiError, isOffline } from '../api/api-error';
import { watchNetwork } from '../platform/network';
import { type LiveOf, useLive, useLiveOn } from './live/live';
import { useCoalesced } from './live/use-coalesced';
import { useVisible } from './use-visible';

export interface Loaded<T> {
  /** The newest that was read; stays while it is read again, and when that fails. */
  readonly data: T | null;
  readonly error: ApiError | null;
  /** Reading for the first time. */
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

interface Options<T> {
  /** Reads again so often while the page is on the screen and nothing is heard live, in milliseconds. */
  readonly everyMs?: number;
  /** Reads again when something happens to this. */
  readonly live?: LiveOf;
  /** Whether what was read knows of this already, e.g. because it is the answer to one's own command. */
  readonly knows?: (data: T, item: FeedItem) => boolean;
}

/** Promises run out by time alone, of which nobody tells. */
const SLOWLY_MS = 60_000;

/**
 * Reads something for a page: at first, when `deps` change, when the page is shown again, when the network is back, when
 * something happens to it, and now and then if asked.
 * An answer that was overtaken by a newer question is dropped.
 */
export function useLoad<T>(
  load: () => Promise<T>,
  deps: readonly unknown[],
  { everyMs, live, knows }: Options<T> = {},
): Loaded<T> {
  const question = JSON.stringify(deps);
  const [answer, setAnswer] = useState<Answer<T>>({ question, ...NOTHING_YET });
  const newest = useRef({ load, question });
  newest.current = { load, question };
  const asked = useRef(0);
  const visible = useVisible();
  const heard = useLiveOn();
  const liveOn = heard && live !== undefined;
  const shownBefore = useRef(false);

  const reload = useCallback(async () => {
    const turn = ++asked.current;
    const { load: ask, question: of } = newest.current;
    try {
      const data = await ask();
      if (turn === asked.current) setAnswer({ question: of, data, error: null });
    } catch (caught) {
      const error = asApiError(caught);
      if (turn !== asked.current) return;
      setAnswer((before) => {
        const { data } = before.question === of ? before : NOTHING_YET;
        return { question: of, data, error };
      });
    }
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question is asked at once.
  useEffect(() => {
    void reload();
    return () => {
      asked.current++;
    };
  }, [reload, question]);

  useEffect(() => {
    if (visible && shownBefore.current) void reload();
    if (visible) shownBefore.current = true;
    const every = everyMs !== undefined && liveOn ? Math.max(everyMs, SLOWLY_MS) : everyMs;
    if (!visible || every === undefined) return;
    const timer = setInterval(() => void reload(), every);
    return () => clearInterval(timer);
  }, [visible, everyMs, liveOn, reload]);

  const { data, error } = answer.question === question ? answer : NOTHING_YET;

  const readSoon = useCoalesced(reload);
  useLive(live ?? null, (item) => {
    // A page below another is read when it is shown again.
    if (!visible || (data !== null && item !== null && knows?.(data, item))) return;
    readSoon();
  });

  const offline = isOffline(error);
  useEffect(() => {
    if (!offline) return;
    return watchNetwork((online) => {
      if (online) void reload();
    });
  }, [offline, reload]);

  return { data, error, loading: data === null && error === null, reload };
}

interface Answer<T> {
  /** What was asked: an answer to an earlier question is not shown under a new one. */
  readonly question: string;
  readonly data: T | null;
  readonly error: ApiError | null;
}

const NOTHING_YET = { data: null, error: null };

/** A fault of our own reads like one, too: it must not leave a page blank. */
export function asApiError(caught: unknown): ApiError {
  if (caught instanceof ApiError) return caught;
  return new ApiError(0, 'internal', ERROR_WORDS.internal.title, ERROR_WORDS.internal.help);
}
