import { useCallback, useEffect, useRef } from 'react';

/** However much happens, nothing is read more often than this, in milliseconds. */
const APART_MS = 250;

/**
 * Carries something out at once, but never twice at a time: what is asked for meanwhile is done once, right after. Reading
 * that is overtaken again and again would otherwise never arrive.
 */
export function useCoalesced(work: () => Promise<unknown>): () => void {
  const newest = useRef(work);
  newest.current = work;
  const state = useRef({ busy: false, again: false, gone: false });
  useEffect(() => {
    state.current.gone = false;
    return () => {
      state.current.gone = true;
    };
  }, []);
  return useCallback(() => {
    const run = async (): Promise<void> => {
      state.current.busy = true;
      state.current.again = false;
      await newest.current().catch(() => undefined);
      await new Promise((resolve) => setTimeout(resolve, APART_MS));
      state.current.busy = false;
      if (state.current.again && !state.current.gone) await run();
    };
    if (state.current.busy) state.current.again = true;
    else void run();
  }, []);
}
