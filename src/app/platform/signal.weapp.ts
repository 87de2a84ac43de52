import Taro from '@tarojs/taro';
import { playTones, type Signal, type SoundMaker } from './tones';

let sound: SoundMaker | undefined;

/** See signal.h5.ts. */
export function signal(kind: Signal): void {
  try {
    if (kind === 'yes') void Taro.vibrateShort({ type: 'heavy' });
    else void Taro.vibrateLong();
    sound ??= Taro.createWebAudioContext?.() as unknown as SoundMaker | undefined;
    if (sound) playTones(sound, kind);
  } catch {
    // The screen says it, too.
  }
}
