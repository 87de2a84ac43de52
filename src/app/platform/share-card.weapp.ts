import { useShareAppMessage } from '@tarojs/taro';

/**
 * What goes along when somebody shares this page: the app's name and a picture of its own. Without one WeChat would take a
 * picture of the screen, with whatever stands on it.
 */
export function useShareCard(title: string, path: string): void {
  useShareAppMessage(() => ({ title, path, imageUrl: '/assets/share/card.png' }));
}
