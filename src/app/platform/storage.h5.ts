/**
 * What the device remembers, as JSON.
 *
 * @returns undefined for a key that was never written, or holds something that is not JSON
 */
export function recall<T>(key: string): T | undefined {
  const text = localStorage.getItem(key);
  if (text === null) return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/**
 * Remembers a JSON value. A full or forbidden store (a private window) forgets it: nothing may depend on it alone.
 *
 * @returns whether it is remembered
 */
export function remember(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  localStorage.removeItem(key);
}

/** The keys of what is remembered, those that begin so. */
export function keysFrom(beginning: string): string[] {
  return Object.keys(localStorage).filter((key) => key.startsWith(beginning));
}

/**
 * Calls `listener` when another tab of this browser has remembered or forgotten something: with its key, or with null when
 * that was everything.
 *
 * @returns how to stop
 */
export function watchOtherTabs(listener: (key: string | null) => void): () => void {
  const onStorage = ({ key }: StorageEvent) => listener(key);
  window.addEventListener('storage', onStorage);
  return () => window.removeEventListener('storage', onStorage);
}
