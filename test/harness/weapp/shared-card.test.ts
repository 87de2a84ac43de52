import { shareCard } from './shared-card';

const card = { title: '邀请', path: '/visitor/shared-pass/index?token=t' };
const home = { title: '邀请', path: '/resident/home/index' };

describe('A card that WeChat makes of a page', () => {
  it('is what the page says at once, or what it promises', async () => {
    await expect(shareCard({ onShareAppMessage: () => home })).resolves.toEqual(home);
    const promising = { onShareAppMessage: () => ({ ...home, promise: Promise.resolve(card) }) };
    await expect(shareCard(promising)).resolves.toEqual(card);
  });

  it('is what was said at once when the promise is broken or takes too long', async () => {
    const broken = { onShareAppMessage: () => ({ ...home, promise: Promise.reject(new Error('no')) }) };
    await expect(shareCard(broken)).resolves.toEqual(home);
    const endless = { onShareAppMessage: () => ({ ...home, promise: new Promise(() => {}) }) };
    await expect(shareCard(endless)).resolves.toEqual(home);
  });

  it('does not exist for a page that cannot be shared', async () => {
    await expect(shareCard({})).rejects.toThrow('onShareAppMessage');
  });
});
