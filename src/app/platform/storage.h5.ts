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

/** Remembers a JSON value. A full or forbidden store (a private window) forgets it: nothing may depend on it alone. */
export function remember(key: string, value: unknown): void {
  try {
    localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // Remembering is a convenience.
  }
}

export function forget(key: string): void {
  localStorage.removeItem(key);
}
