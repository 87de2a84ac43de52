import { useDidHide, useDidShow } from '@tarojs/taro';
import { type DependencyList, useCallback, useEffect, useRef, useState } from 'react';
import { ERROR_WORDS } from '../../contract/error-words';
import { ApiError } from '../api/api-error';

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
 * Reads something for a page: at first, when `deps` change, when the page is shown again, and now and then if asked.
 * An answer that was overtaken by a newer question is dropped.
 */
export function useLoad<T>(
  load: () => Promise<T>,
  deps: DependencyList,
  { everyMs }: Options = {},
): Loaded<T> {
  const [data, setData] = useState<T | null>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const [loading, setLoading] = useState(true);
  const asked = useRef(0);
  const visible = useVisible();
  const shownBefore = useRef(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `load` is new at each render; `deps` say when it differs.
  const reload = useCallback(async () => {
    const question = ++asked.current;
    try {
      const answer = await load();
      if (question !== asked.current) return;
      setData(answer);
      setError(null);
    } catch (caught) {
      if (question === asked.current) setError(asApiError(caught));
    } finally {
      if (question === asked.current) setLoading(false);
    }
  }, deps);

  useEffect(() => {
    void reload();
    return () => {
      asked.current++;
    };
  }, [reload]);

  useEffect(() => {
    if (visible && shownBefore.current) void reload();
    if (visible) shownBefore.current = true;
    if (!visible || everyMs === undefined) return;
    const timer = setInterval(() => void reload(), everyMs);
    return () => clearInterval(timer);
  }, [visible, everyMs, reload]);

  return { data, error, loading, reload };
}

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
