import Taro from '@tarojs/taro';
import { playTones, type Signal, type SoundMaker } from './tones';

let sound: SoundMaker | undefined;

/** See signal.h5.ts. */
export function signal(kind: Signal): void {
  try {
    const vibration = kind === 'yes' ? Taro.vibrateShort({ type: 'heavy' }) : Taro.vibrateLong();
    // A tablet does not vibrate.
    vibration.catch(() => undefined);
    sound ??= Taro.createWebAudioContext?.() as unknown as SoundMaker | undefined;
    if (sound) playTones(sound, kind);
  } catch {
    // The screen says it, too.
  }
}
