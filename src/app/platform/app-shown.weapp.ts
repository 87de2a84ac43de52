import Taro from '@tarojs/taro';

let shown = true;

/** See app-shown.h5.ts. */
export function isAppShown(): boolean {
  return shown;
}

export function watchAppShown(listener: () => void): () => void {
  const onShow = () => {
    shown = true;
    listener();
  };
  const onHide = () => {
    shown = false;
  };
  Taro.onAppShow(onShow);
  Taro.onAppHide(onHide);
  return () => {
    Taro.offAppShow(onShow);
    Taro.offAppHide(onHide);
  };
}
