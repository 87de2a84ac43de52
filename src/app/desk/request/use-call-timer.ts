import { useEffect, useState } from 'react';

export interface CallTimer {
  readonly running: boolean;
  /** Null until a call was timed. */
  readonly seconds: number | null;
  readonly start: () => void;
  readonly stop: () => void;
}

/** Nobody talks for longer, and the server takes no more. */
const MOST_SECONDS = 7200;

/** How long a call takes, from its start until now or until it was stopped. */
export function useCallTimer(): CallTimer {
  const [from, setFrom] = useState<number | null>(null);
  const [until, setUntil] = useState<number | null>(null);
  const [, tick] = useState(0);
  const running = from !== null && until === null;
  useEffect(() => {
    if (!running) return;
    const timer = setInterval(() => tick((count) => count + 1), 1_000);
    return () => clearInterval(timer);
  }, [running]);
  return {
    running,
    seconds:
      from === null
        ? null
        : Math.min(MOST_SECONDS, Math.max(0, Math.round(((until ?? Date.now()) - from) / 1_000))),
    start: () => {
      setFrom(Date.now());
      setUntil(null);
    },
    stop: () => setUntil(Date.now()),
  };
}
