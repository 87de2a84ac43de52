import { useState } from 'react';

/** Rows that stand in a page at once: more make an old phone stutter. */
export const MOST_ROWS = 100;

export interface Window<T> {
  readonly items: readonly T[];
  /** Which window it is, counted from where the reading begins. */
  readonly at: number;
  /** Whether another row would still fit. */
  readonly hasRoom: boolean;
  readonly hasOnward: boolean;
  /** Turns to another window. */
  readonly turnTo: (at: number) => void;
}

/**
 * As much of a long list as a page can carry, with the ways on and back.
 *
 * @param begin at the head of the list, or at its end, as a story that is read from its latest step
 */
export function useWindow<T>(all: readonly T[], begin: 'head' | 'end' = 'head'): Window<T> {
  const [chosen, choose] = useState(0);
  const last = Math.max(0, Math.ceil(all.length / MOST_ROWS) - 1);
  const at = Math.min(chosen, last);
  const from = begin === 'head' ? at * MOST_ROWS : Math.max(0, all.length - (at + 1) * MOST_ROWS);
  const to = begin === 'head' ? from + MOST_ROWS : all.length - at * MOST_ROWS;
  return {
    items: all.slice(from, to),
    at,
    hasRoom: all.length < (at + 1) * MOST_ROWS,
    hasOnward: at < last,
    turnTo: choose,
  };
}
