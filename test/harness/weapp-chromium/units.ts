/** How wide WeChat draws every screen, in rpx. */
const DESIGN_WIDTH = 750;

/**
 * WeChat's own rounding: down to whole pixels, but a hairline stays visible on a phone with a dense screen.
 *
 * @param rpx a length in rpx
 * @param screenWidth of the phone, in px
 */
export function pixelsOf(rpx: number, screenWidth: number): number {
  if (rpx === 0) return 0;
  const exact = (Math.abs(rpx) / DESIGN_WIDTH) * screenWidth;
  const whole = Math.floor(exact + 1e-4);
  return Math.sign(rpx) * (whole === 0 ? 0.5 : whole);
}

/**
 * Style text as WeChat understands it, for a browser's page that holds a whole phone: `rpx` becomes `px`; what is measured by
 * the window (`vh`, `vw`) or by its safe areas is measured by the page's part of the screen instead.
 */
export function browserStyle(css: string, screenWidth: number): string {
  return css
    .replace(/(-?\d*\.?\d+)rpx\b/g, (_, rpx: string) => `${pixelsOf(Number(rpx), screenWidth)}px`)
    .replace(/(-?\d*\.?\d+)(v[hw])\b/g, (_, count: string, unit: string) => `calc(${count} * var(--${unit}))`)
    .replace(/\b(?:env|constant)\(\s*safe-area-inset-(\w+)\s*/g, 'var(--safe-area-inset-$1');
}
