import * as browser from '../../../src/app/platform/choose-plate.h5';
import * as weChat from '../../../src/app/platform/choose-plate.weapp';
import Taro from '../support/taro';

interface Asked {
  readonly success: (chosen: { plateNumber: string }) => void;
  readonly fail: () => void;
}

const withWeChat = (ask: ((asked: Asked) => unknown) | undefined) => {
  (Taro as unknown as { chooseLicensePlate: unknown }).chooseLicensePlate = ask;
};

describe('Plates that the platform keeps', () => {
  it('are none in a browser', async () => {
    expect(browser.HAS_PLATES).toBe(false);
    await expect(browser.choosePlate()).resolves.toBeNull();
  });

  it('come from WeChat, with callbacks or with a promise that fails besides', async () => {
    withWeChat(({ success }) => success({ plateNumber: '粤B12345' }));
    await expect(weChat.choosePlate()).resolves.toBe('粤B12345');
    withWeChat(({ fail }) => {
      fail();
      return Promise.reject(new Error('chooseLicensePlate:fail cancel'));
    });
    await expect(weChat.choosePlate()).resolves.toBeNull();
  });

  it('are none in a WeChat that is too old to have any', async () => {
    withWeChat(undefined);
    await expect(weChat.choosePlate()).resolves.toBeNull();
  });
});
