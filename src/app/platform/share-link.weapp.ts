import Taro, { useShareAppMessage } from '@tarojs/taro';
import type { Sent, SharedCard } from './shared-card';

export type { Sent } from './shared-card';

/** The picture on a card; scripts/make-icons.mjs draws it, 5:4 as WeChat wants it. */
const PICTURE = '/assets/share/pass.png';

/**
 * What WeChat puts on the card when somebody shares this page. The address is made when it is asked for; WeChat waits
 * three seconds for it.
 */
export function useShareCard(make: () => Promise<SharedCard | null>, title: string | undefined): void {
  useShareAppMessage(() => {
    const card = (path: string) => ({ title: title ?? '', path, imageUrl: PICTURE });
    const promise = make().then((made) => {
      // Without an address the card must not lead to the host's own page.
      if (!made) throw new Error('no address was made');
      return card(made.path);
    });
    return { ...card('/resident/home/index'), promise };
  });
}

/** Where there is no card: the page's address within the app, copied. */
export async function sendLink({ path }: SharedCard): Promise<{ how: Sent; link: string }> {
  try {
    await Taro.setClipboardData({ data: path });
    return { how: 'copied', link: path };
  } catch {
    return { how: 'shown', link: path };
  }
}
