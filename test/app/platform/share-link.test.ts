import { renderHook } from '@testing-library/react';
import { sendLink, useShareCard } from '../../../src/app/platform/share-link.weapp';
import type { SharedCard } from '../../../src/app/platform/shared-card';
import Taro, * as support from '../support/taro';

const CARD: SharedCard = {
  title: '李女士邀请您来访 3 栋',
  text: '…',
  path: '/visitor/shared-pass/index?token=t',
};

interface OnCard {
  readonly title: string;
  readonly path: string;
  readonly imageUrl: string;
}

function share(make: () => Promise<SharedCard | null>) {
  renderHook(() => useShareCard(make, CARD.title));
  return support.shareAppMessage() as OnCard & { readonly promise: Promise<OnCard> };
}

describe('A card in WeChat', () => {
  it('has its own title and picture, and leads to the address that is made when it is shared', async () => {
    const make = jest.fn(async () => CARD);
    const shared = share(make);
    expect(make).toHaveBeenCalledTimes(1);
    await expect(shared.promise).resolves.toEqual({
      title: '李女士邀请您来访 3 栋',
      path: '/visitor/shared-pass/index?token=t',
      imageUrl: '/assets/share/pass.png',
    });
  });

  it('without an address leads to nobody’s page of their own', async () => {
    const shared = share(async () => null);
    expect(shared.path).toBe('/resident/home/index');
    await expect(shared.promise).rejects.toThrow();
  });

  it('can be had as an address to copy, or to see', async () => {
    await expect(sendLink(CARD)).resolves.toEqual({ how: 'copied', link: CARD.path });
    Taro.setClipboardData.mockRejectedValueOnce(new Error('no'));
    await expect(sendLink(CARD)).resolves.toEqual({ how: 'shown', link: CARD.path });
  });
});
