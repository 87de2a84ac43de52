import Taro from '@tarojs/taro';

/** See steady-clock.h5.ts: newer base libraries of WeChat have it, as part of their performance figures. */
export function steadyNow(): number | null {
  const figures = Taro.getPerformance?.() as { now?: () => number } | undefined;
  const now = figures?.now?.();
  return typeof now === 'number' ? now : null;
}
