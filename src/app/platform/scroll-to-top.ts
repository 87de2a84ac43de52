import Taro from '@tarojs/taro';

/** Shows the page from its beginning, e.g. when other rows have taken the place of those that were read. */
export function scrollToTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: 0 });
}
