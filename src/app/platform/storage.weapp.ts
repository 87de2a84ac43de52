import Taro from '@tarojs/taro';

/**
 * What the device remembers, as JSON.
 *
 * @returns undefined for a key that was never written, or holds something that is not JSON
 */
export function recall<T>(key: string): T | undefined {
  const text: unknown = Taro.getStorageSync(key);
  if (typeof text !== 'string' || text === '') return undefined;
  try {
    return JSON.parse(text) as T;
  } catch {
    return undefined;
  }
}

/**
 * Remembers a JSON value. A full store forgets it: nothing may depend on it alone.
 *
 * @returns whether it is remembered
 */
export function remember(key: string, value: unknown): boolean {
  try {
    Taro.setStorageSync(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

export function forget(key: string): void {
  Taro.removeStorageSync(key);
}

/** The keys of what is remembered, those that begin so. */
export function keysFrom(beginning: string): string[] {
  return Taro.getStorageInfoSync().keys.filter((key) => key.startsWith(beginning));
}

/** See storage.h5.ts: WeChat runs one app at a time. */
export function watchOtherTabs(_listener: (key: string | null) => void): () => void {
  return () => undefined;
}
