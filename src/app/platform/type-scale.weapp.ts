import Taro from '@tarojs/taro';

/** How much larger than drawn the reader wants text, e.g. 1.4 in WeChat's 关怀模式. */
export function typeScale(): number {
  const { fontSizeScaleFactor } = Taro.getAppBaseInfo() as { fontSizeScaleFactor?: number };
  return fontSizeScaleFactor && fontSizeScaleFactor > 0 ? fontSizeScaleFactor : 1;
}
