import { useEffect } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';
import { changeGateMemory, gateMemory } from '../offline/gate-memory';

export type Gate = ResponseOf<'listGates'>['gates'][number];

/** The gates of the community; where there is but one, the device stands there. */
export function useGates() {
  const { data, error, reload } = useLoad(() => call('listGates', {}), []);
  const gates = data?.gates;
  useEffect(() => {
    if (gates === undefined) return;
    const { gate } = gateMemory();
    const known = gates.some(({ number }) => number === gate);
    const [only, another] = gates;
    if (gate !== null && !known) standAt(null);
    if (!known && only && !another) standAt(only.number);
  }, [gates]);
  return { gates: gates ?? null, error, reload };
}

/** The device is at another gate now: what it knew belongs to the one before. */
export function standAt(gate: number | null): void {
  if (gate !== gateMemory().gate) changeGateMemory(() => ({ gate, kept: null }));
}
