import { canScan, scanCode } from '../../../src/app/platform/scan.h5';
import { scanCode as scanInWeChat } from '../../../src/app/platform/scan.weapp';
import Taro from '../support/taro';

const WORDS = { aim: '请对准二维码', cancel: '取消' };
const stop = jest.fn();
const found: { rawValue: string }[][] = [];

beforeEach(() => {
  found.length = 0;
  Object.assign(window, {
    BarcodeDetector: class {
      detect = async () => found.shift() ?? [];
    },
  });
  Object.assign(navigator, {
    mediaDevices: { getUserMedia: async () => ({ getTracks: () => [{ stop }] }) },
  });
  HTMLMediaElement.prototype.play = async () => {};
});
afterEach(() => {
  Reflect.deleteProperty(window, 'BarcodeDetector');
});

const finder = () => document.querySelector('.scan-finder');

describe('scanning in a browser', () => {
  it('gives what the camera reads, and lets go of the camera', async () => {
    expect(canScan()).toBe(true);
    found.push([], [{ rawValue: 'PASS' }]);
    await expect(scanCode(WORDS)).resolves.toBe('PASS');
    expect(stop).toHaveBeenCalledTimes(1);
    expect(finder()).toBeNull();
  });

  it('gives nothing when the person gives up, and lets go of the camera', async () => {
    const scanned = scanCode(WORDS);
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect(finder()?.textContent).toBe('请对准二维码取消');
    document.querySelector<HTMLElement>('.scan-finder__cancel')?.click();
    await expect(scanned).resolves.toBeNull();
    expect(stop).toHaveBeenCalledTimes(1);
    expect(finder()).toBeNull();
  });

  it('says beforehand where it cannot', async () => {
    Reflect.deleteProperty(window, 'BarcodeDetector');
    expect(canScan()).toBe(false);
    await expect(scanCode(WORDS)).resolves.toBeNull();
  });

  it('fails where the camera may not be used, for the page to say so', async () => {
    Object.assign(navigator, {
      mediaDevices: { getUserMedia: () => Promise.reject(new Error('NotAllowedError')) },
    });
    await expect(scanCode(WORDS)).rejects.toThrow('NotAllowedError');
    expect(finder()).toBeNull();
  });
});

describe('scanning in WeChat', () => {
  it('gives what was read, or nothing when the person gave up', async () => {
    Object.assign(Taro, { scanCode: jest.fn(async () => ({ result: 'PASS' })) });
    await expect(scanInWeChat(WORDS)).resolves.toBe('PASS');
    Object.assign(Taro, { scanCode: jest.fn(() => Promise.reject(new Error('scanCode:fail cancel'))) });
    await expect(scanInWeChat(WORDS)).resolves.toBeNull();
  });
});
