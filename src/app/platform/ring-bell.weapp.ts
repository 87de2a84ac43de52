import Taro from '@tarojs/taro';
import { playBell, type SoundMaker } from './ring';

let sound: SoundMaker | undefined;

/** See ring-bell.h5.ts: a telephone vibrates as well. */
export function ringBell(): void {
  void Promise.resolve(Taro.vibrateLong()).catch(() => undefined);
  try {
    sound ??= Taro.createWebAudioContext?.() as unknown as SoundMaker | undefined;
    if (sound) playBell(sound);
  } catch {
    // It vibrates.
  }
}

/** WeChat's pages have no title that anybody sees from elsewhere. */
export function sayInTitle(_words: string | null): void {}
