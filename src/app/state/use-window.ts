import { useState } from 'react';

/** Rows that stand in a page at once: more make an old phone stutter. */
export const MOST_ROWS = 100;

export interface Window<T> {
  readonly items: readonly T[];
  /** Which window it is, counted from the latest. */
  readonly at: number;
  readonly hasOnward: boolean;
  /** Turns to another window. */
  readonly turnTo: (at: number) => void;
}

/** As much of a long story as a page can carry, its latest part first, with the ways on and back. */
export function useWindow<T>(all: readonly T[]): Window<T> {
  const [chosen, choose] = useState(0);
  const last = Math.max(0, Math.ceil(all.length / MOST_ROWS) - 1);
  const at = Math.min(chosen, last);
  const from = Math.max(0, all.length - (at + 1) * MOST_ROWS);
  return {
    items: all.slice(from, all.length - at * MOST_ROWS),
    at,
    hasOnward: at < last,
    turnTo: choose,
  };
}
