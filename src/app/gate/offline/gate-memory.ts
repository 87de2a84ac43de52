import { forget, recall, remember } from '../../platform/storage';
import { whenSignedOut } from '../../state/session';
import type { KeptBundle } from './knowledge';
import type { KnownUse, QueuedEntry } from './queue';

/** What the gate's device remembers, and what its screens show of it. */
export interface GateMemory {
  /** The number of the gate at which the device stands; null until somebody has said it. */
  readonly gate: number | null;
  readonly kept: KeptBundle | null;
  /** Scans that the server does not know yet. */
  readonly queue: readonly QueuedEntry[];
  /** Uses that the bundle does not count yet. */
  readonly uses: readonly KnownUse[];
  /** Whether the last call got through. */
  readonly online: boolean;
}

const NOTHING: GateMemory = { gate: null, kept: null, queue: [], uses: [], online: true };

/** One key each, so that a new bundle does not write the queue anew, nor the other way round. */
const KEYS = { gate: 'gate:number', kept: 'gate:bundle', queue: 'gate:queue', uses: 'gate:uses' } as const;

let memory: GateMemory | null = null;
const listeners = new Set<() => void>();

// The bundle holds keys; scans that are not told yet stay for whoever comes next.
whenSignedOut(() => changeGateMemory({ kept: null }));

/** What is known now; read from the device the first time. */
export function gateMemory(): GateMemory {
  memory ??= {
    gate: recall<number>(KEYS.gate) ?? NOTHING.gate,
    kept: recall<KeptBundle>(KEYS.kept) ?? NOTHING.kept,
    queue: recall<QueuedEntry[]>(KEYS.queue) ?? NOTHING.queue,
    uses: recall<KnownUse[]>(KEYS.uses) ?? NOTHING.uses,
    online: true,
  };
  return memory;
}

/** Changes what is known, and keeps it on the device. */
export function changeGateMemory(change: Partial<GateMemory>): void {
  memory = { ...gateMemory(), ...change };
  for (const name of Object.keys(KEYS) as (keyof typeof KEYS)[]) {
    if (!(name in change)) continue;
    const value = change[name];
    if (value === null) forget(KEYS[name]);
    else remember(KEYS[name], value);
  }
  for (const listener of listeners) listener();
}

/** Calls `listener` at every change. @returns how to stop */
export function watchGateMemory(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
