import Taro from '@tarojs/taro';

/** Shows how many wait in one of the residents' tabs, counted from 0; none for 0. Only where the tabs are on the screen. */
export function setTabBadge(index: number, count: number): void {
  const done =
    count > 0
      ? Taro.setTabBarBadge({ index, text: count > 99 ? '99+' : String(count) })
      : Taro.removeTabBarBadge({ index });
  // A page that has opened above the tabs meanwhile hides them: it is shown when they are back.
  void Promise.resolve(done).catch(() => undefined);
}
