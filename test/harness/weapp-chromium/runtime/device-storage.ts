import type { DeviceStorage } from '../../weapp/wx';

const PREFIX = 'wx:';

/** What the device remembers from one start of the app to the next. */
export function createDeviceStorage(): DeviceStorage {
  const ownKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));
  return {
    has: (key) => localStorage.getItem(PREFIX + key) !== null,
    get: (key) => JSON.parse(localStorage.getItem(PREFIX + key) ?? 'null') as unknown,
    set(this: DeviceStorage, key: string, value: unknown) {
      localStorage.setItem(PREFIX + key, JSON.stringify(value));
      return this as Map<string, unknown>;
    },
    delete(key) {
      const known = localStorage.getItem(PREFIX + key) !== null;
      localStorage.removeItem(PREFIX + key);
      return known;
    },
    keys: () => ownKeys().map((key) => key.slice(PREFIX.length)),
    clear() {
      for (const key of ownKeys()) localStorage.removeItem(key);
    },
  };
}
