import Taro, { usePullDownRefresh } from '@tarojs/taro';

/** Pulling the page down reads it anew; the platform's sign of it goes when that is done. */
export function useRefresh(reload: () => Promise<unknown>): void {
  usePullDownRefresh(() => void reload().finally(() => Taro.stopPullDownRefresh()));
}
