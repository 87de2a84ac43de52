import { forget, recall, remember, watchOtherTabs } from '../../platform/storage';
import { KeptRows } from '../../state/kept-rows';
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

/** One key each, so that a new bundle does not write the gate anew, nor the other way round. */
const KEYS = { gate: 'gate:number', kept: 'gate:bundle' } as const;

const byName = (one: string, other: string) => (one < other ? -1 : 1);
const ROWS = {
  queue: new KeptRows<QueuedEntry>({
    beginning: 'gate:entry:',
    nameOf: ({ entryId }) => entryId,
    order: (one, other) => one.scannedAt - other.scannedAt || byName(one.entryId, other.entryId),
  }),
  uses: new KeptRows<KnownUse>({
    beginning: 'gate:use:',
    nameOf: ({ useId }) => useId,
    order: (one, other) => one.at - other.at || byName(one.useId, other.useId),
  }),
} as const;

let memory: GateMemory | null = null;
const listeners = new Set<() => void>();

// The bundle holds keys; scans that are not told yet stay for whoever comes next.
whenSignedOut(() => changeGateMemory(() => ({ kept: null })));
watchOtherTabs(hearOtherTab);
ROWS.queue.watchOthers(() => become({}));
ROWS.uses.watchOthers(() => become({}));

/** What is known now; read from the device the first time. */
export function gateMemory(): GateMemory {
  memory ??= {
    gate: recall<number>(KEYS.gate) ?? null,
    kept: recall<KeptBundle>(KEYS.kept) ?? null,
    queue: ROWS.queue.all(),
    uses: ROWS.uses.all(),
    online: true,
  };
  return memory;
}

/** Changes what is known, and keeps it on the device. `work` is given what is known now, by whatever tab of a browser. */
export function changeGateMemory(work: (memory: GateMemory) => Partial<GateMemory>): void {
  ROWS.queue.read();
  ROWS.uses.read();
  const change = work(gateMemory());
  for (const name of Object.keys(KEYS) as (keyof typeof KEYS)[]) {
    if (!(name in change)) continue;
    const value = change[name];
    if (value === null) forget(KEYS[name]);
    else remember(KEYS[name], value);
  }
  const { queue, uses } = change;
  if (queue) ROWS.queue.change(() => queue);
  if (uses) ROWS.uses.change(() => uses);
  become(change);
}

/** Calls `listener` at every change. @returns how to stop */
export function watchGateMemory(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function become(change: Partial<GateMemory>): void {
  memory = { ...gateMemory(), ...change, queue: ROWS.queue.all(), uses: ROWS.uses.all() };
  for (const listener of listeners) listener();
}

/** The device stands at one gate, whichever tab says so. Each tab has a bundle of its own, because each has a clock of its own. */
function hearOtherTab(key: string | null): void {
  const gone = key === null || recall(KEYS.kept) === undefined;
  if ((key === null || key === KEYS.kept) && gone) become({ kept: null });
  if (key === null || key === KEYS.gate) {
    const gate = recall<number>(KEYS.gate) ?? null;
    if (gate !== gateMemory().gate) become({ gate, kept: null });
  }
}
