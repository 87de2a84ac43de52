import type { Rings } from '../../../domain/courtesy/rings';

/** A browser and WeChat redraw a ring at each change: twenty steps a ring look smooth and cost little. */
const STEPS = 20;

/** The waiting clock as it is drawn. */
export interface RingsFace {
  /** In time, in the last ring, or over it. */
  readonly mood: 'calm' | 'last' | 'late';
  /** How full each ring is, from the middle outwards, 0 to 1. */
  readonly filled: readonly [number, number, number];
}

/** Three rings that fill one after the other; all are full once the third is over. @standard TEL-1 */
export function ringsFace({ ring, late, progress }: Rings): RingsFace {
  const filled = (at: number) => {
    if (late || at < ring) return 1;
    return at === ring ? Math.round(progress * STEPS) / STEPS : 0;
  };
  return { mood: late ? 'late' : ring === 3 ? 'last' : 'calm', filled: [filled(1), filled(2), filled(3)] };
}
