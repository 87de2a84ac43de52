import { useCallback, useEffect, useState } from 'react';

/** Counts seconds down to nought, and again from the beginning when told to. */
export function useCountdown(seconds: number): [left: number, restart: () => void] {
  const [left, setLeft] = useState(seconds);
  const running = left > 0;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => setLeft((before) => Math.max(0, before - 1)), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  const restart = useCallback(() => setLeft(seconds), [seconds]);
  return [left, restart];
}
