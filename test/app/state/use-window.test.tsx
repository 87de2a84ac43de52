import { act, renderHook } from '@testing-library/react';
import fc from 'fast-check';
import { MOST_ROWS, useWindow } from '../../../src/app/state/use-window';

const rows = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('A window on a long story', () => {
  it('carries at most a hundred rows, and turning it on shows every row once, from the end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 450 }), (count) => {
        const all = rows(count);
        const { result } = renderHook(() => useWindow(all));
        const seen = [[...result.current.items]];
        while (result.current.hasOnward) {
          act(() => result.current.turnTo(result.current.at + 1));
          seen.push([...result.current.items]);
        }
        for (const items of seen) expect(items.length).toBeLessThanOrEqual(MOST_ROWS);
        expect(seen.reverse().flat()).toEqual(all);
      }),
      { numRuns: 50 },
    );
  });

  it('begins with the latest hundred', () => {
    const { result } = renderHook(() => useWindow(rows(103)));
    expect(result.current.items[0]).toBe(3);
    expect(result.current.items.at(-1)).toBe(102);
  });

  it('falls back to what is left when the story grows short', () => {
    const { result, rerender } = renderHook(({ count }) => useWindow(rows(count)), {
      initialProps: { count: 250 },
    });
    act(() => result.current.turnTo(2));
    rerender({ count: 120 });
    expect(result.current.items).toEqual(rows(20));
  });
});
