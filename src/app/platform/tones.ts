/** How something ended: well, not yet, or not at all. */
export type Ending = 'yes' | 'wait' | 'no';
/** What is said by sound: how something ended, or that somebody rings. */
export type Signal = Ending | 'bell';

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

/** Each tone in Hz and seconds. They differ in number and direction, too, for whoever hears pitch badly. */
const TONES: Readonly<Record<Signal, readonly (readonly [hertz: number, seconds: number])[]>> = {
  yes: [
    [880, 0.12],
    [1320, 0.18],
  ],
  wait: [
    [660, 0.12],
    [660, 0.12],
    [660, 0.12],
  ],
  no: [[220, 0.6]],
  bell: [
    [784, 0.16],
    [622, 0.28],
  ],
};

const PAUSE = 0.06;

/** On and off in milliseconds. */
export const VIBRATIONS: Readonly<Record<Signal, readonly number[]>> = {
  yes: [60],
  wait: [120, 80, 120],
  no: [500],
  bell: [300],
};

export function playTones(sound: SoundMaker, kind: Signal): void {
  let at = sound.currentTime;
  for (const [hertz, seconds] of TONES[kind]) {
    const tone = sound.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(sound.destination);
    tone.start(at);
    tone.stop(at + seconds);
    at += seconds + PAUSE;
  }
}
