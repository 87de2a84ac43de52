import { playTones, type Signal, type SoundMaker, VIBRATIONS } from './tones';

let sound: SoundMaker | undefined;

/**
 * Says something by sound and, on a phone, by vibration. A browser allows either once somebody has touched the page; silence before
 * that is no error.
 */
export function signal(kind: Signal): void {
  try {
    sound ??= new AudioContext();
    void (sound as AudioContext).resume();
    playTones(sound, kind);
    navigator.vibrate?.([...VIBRATIONS[kind]]);
  } catch {
    // The screen says it, too.
  }
}
