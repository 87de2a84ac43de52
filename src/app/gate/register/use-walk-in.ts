import { useState } from 'react';
import { call } from '../../api/transport';
import { go } from '../../platform/navigate';
import { useSubmit } from '../../state/use-submit';
import { bodyOf, missingIn, NOBODY_YET, type WalkIn } from './walk-in';

/**
 * Registers somebody unexpected, and then waits for their host on the page of the verification. Nothing of it is kept
 * on the device: it is somebody's who never agreed to that.
 */
export function useWalkIn(gate: number | null) {
  const [walkIn, set] = useState(NOBODY_YET);
  const [pressed, setPressed] = useState(false);
  const { submit, busy, problem } = useSubmit((body: ReturnType<typeof bodyOf>, idempotencyKey: string) =>
    call('registerWalkIn', { body }, { idempotencyKey }),
  );
  const missing = missingIn(walkIn);
  const register = async () => {
    setPressed(true);
    if (gate === null || Object.keys(missing).length > 0) return;
    const visit = await submit(bodyOf(walkIn, gate));
    if (!visit) return;
    set(NOBODY_YET);
    setPressed(false);
    await go('gateVerify', { visit: visit.id });
  };
  return {
    walkIn,
    write: (change: Partial<WalkIn>) => set((before) => ({ ...before, ...change })),
    /** What is missing, once somebody has tried to send without it. */
    missing: pressed ? missing : {},
    register,
    busy,
    problem,
  };
}
