import { useSyncExternalStore } from 'react';
import type { ResponseOf } from '../../contract/endpoints';
import type { Instant } from '../../domain/time';
import type { GateVerdict } from '../../domain/visit/kinds';

type Words = ResponseOf<'scanPass'>['words'];

/** What came of the last scan: the verdict fills the screen until the next step is done. */
export interface CurrentScan {
  readonly verdict: GateVerdict;
  readonly words: Words;
  readonly opensAt: Instant | null;
  /** Judged by this gate alone. */
  readonly offline: boolean;
  readonly visitId: string | null;
  readonly entryId: string | null;
}

let current: CurrentScan | null = null;
const listeners = new Set<() => void>();

/** Shows another verdict, or none. */
export function showScan(scan: CurrentScan | null): void {
  current = scan;
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function useCurrentScan(): CurrentScan | null {
  return useSyncExternalStore(
    watch,
    () => current,
    () => current,
  );
}
