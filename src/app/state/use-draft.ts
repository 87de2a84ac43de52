import { useCallback, useRef, useState } from 'react';
import { forget, recall, remember } from '../platform/storage';

type Change<T> = T | ((before: T) => T);

/**
 * A form's values, kept on the device at each change: they survive a lost network, a closed page and a killed app,
 * until `clear` says that the server has them.
 *
 * @param key names the form, e.g. `new-request`; one draft a key
 */
export function useDraft<T extends object>(
  key: string,
  initial: T,
): [T, (change: Change<T>) => void, () => void] {
  const storageKey = `draft:${key}`;
  const [value, setValue] = useState<T>(() => ({ ...initial, ...recall<Partial<T>>(storageKey) }));
  const latest = useRef(value);
  const first = useRef(initial);

  const set = useCallback(
    (change: Change<T>) => {
      latest.current = typeof change === 'function' ? change(latest.current) : change;
      remember(storageKey, latest.current);
      setValue(latest.current);
    },
    [storageKey],
  );

  const clear = useCallback(() => {
    forget(storageKey);
    latest.current = first.current;
    setValue(first.current);
  }, [storageKey]);

  return [value, set, clear];
}
