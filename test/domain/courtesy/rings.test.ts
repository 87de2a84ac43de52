import fc from 'fast-check';
import { ringsElapsed } from '../../../src/domain/courtesy';

describe('TEL-1: the waiting clock counts in rings', () => {
  it.each([
    [0, { ring: 1, late: false, progress: 0 }],
    [5_000, { ring: 1, late: false, progress: 0.25 }],
    [20_000, { ring: 1, late: false, progress: 1 }],
    [30_000, { ring: 2, late: false, progress: 0.5 }],
    [60_000, { ring: 3, late: false, progress: 1 }],
    [65_000, { ring: 4, late: true, progress: 0.25 }],
    [-5_000, { ring: 1, late: false, progress: 0 }],
  ])('TEL-1: after %d ms of rings of 20 s: %j', (waitingMs, rings) => {
    expect(ringsElapsed(waitingMs)).toEqual(rings);
  });

  it('TEL-1: one millisecond after the third ring is late', () => {
    expect(ringsElapsed(60_001).late).toBe(true);
  });

  it('TEL-1: a community sets the length of its ring', () => {
    expect(ringsElapsed(15_000, 4)).toEqual({ ring: 4, late: true, progress: 0.75 });
  });

  it('TEL-1: whole rings and progress add up to the wait, and lateness is the fourth ring', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 86_400_000 }),
        fc.integer({ min: 1, max: 60 }),
        (waitingMs, seconds) => {
          const { ring, late, progress } = ringsElapsed(waitingMs, seconds);
          expect((ring - 1 + progress) * seconds * 1000).toBeCloseTo(waitingMs, 3);
          expect(progress).toBeGreaterThanOrEqual(0);
          expect(progress).toBeLessThanOrEqual(1);
          expect(late).toBe(waitingMs > 3 * seconds * 1000);
        },
      ),
    );
  });

  it('refuses a ring that lasts no time', () => {
    expect(() => ringsElapsed(1, 0)).toThrow(RangeError);
  });
});
