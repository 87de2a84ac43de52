import { playTones, type Signal, type SoundMaker } from '../../../src/app/platform/tones';

/** How many tones, and whether they rise, as somebody hears who cannot tell pitches. */
function heard(kind: Signal) {
  const tones: { hertz: number; from: number; to: number }[] = [];
  const sound: SoundMaker = {
    currentTime: 10,
    destination: null,
    createOscillator() {
      const tone = { hertz: 0, from: 0, to: 0 };
      tones.push(tone);
      return {
        frequency: {
          get value() {
            return tone.hertz;
          },
          set value(hertz) {
            tone.hertz = hertz;
          },
        },
        connect: () => undefined,
        start: (at) => {
          tone.from = at;
        },
        stop: (at) => {
          tone.to = at;
        },
      };
    },
  };
  playTones(sound, kind);
  return tones;
}

it('the three signals differ in how many tones they have', () => {
  expect((['yes', 'wait', 'no'] as const).map((kind) => heard(kind).length)).toEqual([2, 3, 1]);
});

it.each(['yes', 'wait', 'no', 'bell'] as const)(
  '%s is over within a second, one tone after the other',
  (kind) => {
    const tones = heard(kind);
    expect(tones[0]?.from).toBe(10);
    for (const [index, tone] of tones.entries()) {
      expect(tone.to).toBeGreaterThan(tone.from);
      if (index > 0) expect(tone.from).toBeGreaterThan(tones[index - 1]?.to as number);
    }
    expect((tones.at(-1)?.to as number) - 10).toBeLessThan(1);
  },
);
