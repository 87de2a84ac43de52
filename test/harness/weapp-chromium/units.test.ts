import { browserStyle, pixelsOf } from './units';

describe('A length in rpx', () => {
  it('becomes whole pixels, rounded down as WeChat does', () => {
    expect(pixelsOf(750, 375)).toBe(375);
    expect(pixelsOf(88, 375)).toBe(44);
    expect(pixelsOf(101, 375)).toBe(50);
    expect(pixelsOf(-7, 375)).toBe(-3);
    expect(pixelsOf(750, 414)).toBe(414);
  });

  it('never vanishes on a dense screen, unless it is nothing', () => {
    expect(pixelsOf(1, 375)).toBe(0.5);
    expect(pixelsOf(0, 375)).toBe(0);
  });
});

describe('A style sheet of the mini-program in a page that holds a whole phone', () => {
  it('has its rpx in px, wherever they stand', () => {
    expect(browserStyle('margin:-32rpx auto 0 1.5rpx;width:calc(100% - 88rpx)', 375)).toBe(
      'margin:-16px auto 0 0.5px;width:calc(100% - 44px)',
    );
  });

  it('is measured by the page’s part of the screen', () => {
    expect(browserStyle('min-height:100vh;width:50vw', 375)).toBe(
      'min-height:calc(100 * var(--vh));width:calc(50 * var(--vw))',
    );
    expect(browserStyle('padding-bottom:calc(24rpx + env(safe-area-inset-bottom))', 375)).toBe(
      'padding-bottom:calc(12px + var(--safe-area-inset-bottom))',
    );
    expect(browserStyle('top:env(safe-area-inset-top, 20px)', 375)).toBe(
      'top:var(--safe-area-inset-top, 20px)',
    );
  });

  it('keeps everything else', () => {
    const css = '.a-rpx{content:"vh";color:#0e6a5b;font:600 15px/1.5 sans-serif}';
    expect(browserStyle(css, 375)).toBe(css);
  });
});
