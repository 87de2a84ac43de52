import * as browser from '../../../src/app/platform/storage.h5';
import * as weChat from '../../../src/app/platform/storage.weapp';
import Taro from '../support/taro';

const device = new Map<string, unknown>();

beforeEach(() => {
  device.clear();
  Taro.getStorageSync.mockImplementation((key) => device.get(key) ?? '');
  Taro.setStorageSync.mockImplementation((key: string, value: unknown) => device.set(key, value));
  Taro.removeStorageSync.mockImplementation((key: string) => device.delete(key));
});

describe.each([
  ['a browser', browser, (key: string, text: string) => localStorage.setItem(key, text)],
  ['WeChat', weChat, (key: string, text: string) => device.set(key, text)],
])('What %s remembers', (_, storage, write) => {
  it('comes back as it was, also when it is nothing much', () => {
    for (const value of [{ kind: 'repair', photos: ['a'] }, 0, false, null, '']) {
      storage.remember('draft', value);
      expect(storage.recall('draft')).toEqual(value);
    }
  });

  it('is undefined when it was never there, was forgotten, or was spoilt', () => {
    expect(storage.recall('draft')).toBeUndefined();
    storage.remember('draft', 1);
    storage.forget('draft');
    expect(storage.recall('draft')).toBeUndefined();
    write('draft', '{half');
    expect(storage.recall('draft')).toBeUndefined();
  });
});
