import Taro from '@tarojs/taro';

/** Says for a moment that something succeeded. Never for an error: an error stays on the page until it is mended. */
export function sayDone(words: string): void {
  void Taro.showToast({ title: words, icon: 'none', duration: 1500 });
}
