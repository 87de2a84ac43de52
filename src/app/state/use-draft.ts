import { useCallback, useEffect, useRef, useState } from 'react';
import { recall, remember, watchOtherTabs } from '../platform/storage';
import { forgetOwn } from './forget-own';

type Change<T> = T | ((before: T) => T);

/**
 * A form's values, kept on the device at each change: they survive a lost network, a closed page and a killed app,
 * until `clear` says that the server has them.
 *
 * Of two tabs with one form, each shows what was written in it, or else what the other has written; the last words are
 * kept, and when the tab that wrote them is done, those of the other.
 *
 * @param key names the form, e.g. `new-request`; one draft a key
 */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): [T, (change: Change<T>) => void, () => void] {
  const storageKey = `draft:${key}`;
  const first = useRef(initial);
  /** What this tab has read or written last, as the device keeps it. */
  const own = useRef<Partial<T> | undefined>(undefined);
  const written = useRef(false);
  const read = useCallback((): T => {
    own.current = recall<Partial<T>>(storageKey);
    return { ...first.current, ...own.current };
  }, [storageKey]);
  const [value, setValue] = useState(read);
  const latest = useRef(value);

  const show = useCallback((next: T) => {
    latest.current = next;
    setValue(next);
  }, []);

  const set = useCallback(
    (change: Change<T>) => {
      const next = typeof change === 'function' ? change(latest.current) : change;
      remember(storageKey, next);
      own.current = next;
      written.current = true;
      show(next);
    },
    [storageKey, show],
  );

  const clear = useCallback(() => {
    forgetOwn(storageKey, own.current);
    written.current = false;
    show(first.current);
  }, [storageKey, show]);

  useEffect(
    () =>
      watchOtherTabs((changed) => {
        if (changed !== storageKey) return;
        if (!written.current) show(read());
        else if (recall(storageKey) === undefined) remember(storageKey, latest.current);
      }),
    [storageKey, show, read],
  );

  return [value, set, clear];
}
