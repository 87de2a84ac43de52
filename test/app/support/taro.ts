// Taro's API with nothing behind it: each call is a Jest mock that succeeds, and a test says otherwise where it matters.
import { useEffect } from 'react';

let params: Record<string, string> = {};

/** The query with which the page under test was opened. */
export function setPageParams(given: Record<string, string>): void {
  params = given;
}

export const useRouter = () => ({ params, path: '' });
export const useLoad = (run: (given: Record<string, string>) => void) => useEffect(() => run(params), [run]);
export const useDidShow = (run: () => void) => useEffect(run, [run]);
export const useDidHide = (_run: () => void) => {};
export const usePullDownRefresh = (_run: () => void) => {};
/** What WeChat would put on a card if somebody shared the page under test now. */
export let shareAppMessage: () => unknown = () => undefined;
export const useShareAppMessage = (make: () => unknown) => {
  shareAppMessage = make;
};
export const useReachBottom = (_run: () => void) => {};

const done = () => jest.fn(async (_options?: unknown): Promise<unknown> => ({ errMsg: 'ok' }));

const Taro = {
  request: done(),
  uploadFile: done(),
  navigateTo: done(),
  redirectTo: done(),
  reLaunch: done(),
  switchTab: done(),
  navigateBack: done(),
  getCurrentInstance: jest.fn(() => ({ router: { params, path: '' } })),
  getCurrentPages: jest.fn((): unknown[] => [{}]),
  showToast: done(),
  makePhoneCall: done(),
  chooseImage: done(),
  previewImage: done(),
  setClipboardData: done(),
  getPrivacySetting: jest.fn(),
  pageScrollTo: done(),
  stopPullDownRefresh: done(),
  onNetworkStatusChange: jest.fn(),
  offNetworkStatusChange: jest.fn(),
  setTabBarBadge: done(),
  removeTabBarBadge: done(),
  getAppBaseInfo: jest.fn(() => ({})),
  getStorageSync: jest.fn((_key: string): unknown => ''),
  setStorageSync: jest.fn(),
  removeStorageSync: jest.fn(),
  getStorageInfoSync: jest.fn(() => ({ keys: [] as string[] })),
};

export default Taro;
