/** The part of Web Audio that browsers and WeChat share. */
export interface SoundMaker {
  readonly currentTime: number;
  readonly destination: unknown;
  createOscillator(): {
    readonly frequency: { value: number };
    connect(to: unknown): void;
    start(when: number): void;
    stop(when: number): void;
  };
}

/** A door bell: Hz and seconds. */
const TONES = [
  [784, 0.16],
  [622, 0.28],
] as const;

/** Plays the bell, made on the spot: a file would have to be loaded first. */
export function playBell(sound: SoundMaker): void {
  let at = sound.currentTime;
  for (const [hertz, seconds] of TONES) {
    const tone = sound.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(sound.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds;
  }
}
