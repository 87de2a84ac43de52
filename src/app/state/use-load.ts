import { useDidHide, useDidShow } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ERROR_WORDS } from '../../contract/error-words';
import { ApiError, isOffline } from '../api/api-error';
import { watchNetwork } from '../platform/network';

export interface Loaded<T> {
  /** The newest that was read; stays while it is read again, and when that fails. */
  readonly data: T | null;
  readonly error: ApiError | null;
  /** Reading for the first time. */
  readonly loading: boolean;
  readonly reload: () => Promise<void>;
}

interface Options {
  /** Reads again so often while the page is on the screen, in milliseconds. */
  readonly everyMs?: number;
}

/**
 * Reads something for a page: at first, when `deps` change, when the page is shown again, when the network is back, and now
 * and then if asked.
 * An answer that was overtaken by a newer question is dropped.
 */
export function useLoad<T>(
  load: () => Promise<T>,
  deps: readonly unknown[],
  { everyMs }: Options = {},
): Loaded<T> {
  const question = JSON.stringify(deps);
  const [answer, setAnswer] = useState<Answer<T>>({ question, data: null, error: null });
  const newest = useRef({ load, question });
  newest.current = { load, question };
  const asked = useRef(0);
  const visible = useVisible();
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
      setAnswer((before) => ({ question: of, data: before.question === of ? before.data : null, error }));
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
    if (!visible || everyMs === undefined) return;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [visible, everyMs, reload]);

  const { data, error } = answer.question === question ? answer : NOTHING_YET;

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

/** Whether the page is the one on the screen. */
export function useVisible(): boolean {
  const [visible, setVisible] = useState(true);
  useDidShow(() => setVisible(true));
  useDidHide(() => setVisible(false));
  return visible;
}

/** A fault of our own reads like one, too: it must not leave a page blank. */
export function asApiError(caught: unknown): ApiError {
  if (caught instanceof ApiError) return caught;
  return new ApiError(0, 'internal', ERROR_WORDS.internal.title, ERROR_WORDS.internal.help);
}
