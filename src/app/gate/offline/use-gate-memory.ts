import { useEffect, useSyncExternalStore } from 'react';
import { watchNetwork } from '../../platform/network';
import { useVisible } from '../../state/use-load';
import { type GateMemory, gateMemory, watchGateMemory } from './gate-memory';
import { upkeep } from './upkeep';

/** How often the bundle is fetched while a page of the gate is on the screen. */
const EVERY_MS = 30_000;
/** How often the network is looked for while there is none: not every device says when it is back. */
const OFFLINE_MS = 5_000;

/** What the gate knows, kept fresh while the network is there, and told to the server when it is back. */
export function useGateMemory(): GateMemory {
  const memory = useSyncExternalStore(watchGateMemory, gateMemory, gateMemory);
  const visible = useVisible();
  const { gate, online } = memory;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another gate has another bundle.
  useEffect(() => {
    if (!visible) return;
    const keepUp = () => void upkeep().catch(() => undefined);
    keepUp();
    const timer = setInterval(keepUp, online ? EVERY_MS : OFFLINE_MS);
    const stop = watchNetwork(keepUp);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [visible, gate, online]);
  return memory;
}
