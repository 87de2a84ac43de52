import { useEffect, useSyncExternalStore } from 'react';
import { watchNetwork } from '../../platform/network';
import { useVisible } from '../../state/use-visible';
import { type GateMemory, gateMemory, watchGateMemory } from './gate-memory';
import { upkeep, upkeepAnew } from './upkeep';

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
    keepUp();
    return watchNetwork(() => keepUp(upkeepAnew));
  }, [visible, gate]);
  useEffect(() => {
    if (!visible) return;
    const timer = setInterval(() => keepUp(), online ? EVERY_MS : OFFLINE_MS);
    return () => clearInterval(timer);
  }, [visible, online]);
  return memory;
}

/** What the server refuses stays for somebody to see; the next turn tries again. */
function keepUp(how = upkeep): void {
  void how().catch(() => undefined);
}
