import { useEffect, useRef, useState } from 'react';

/**
 * The time as the server has it, ticking: a phone with a wrong clock still shows an honest wait.
 *
 * @param serverNow the server's clock as it came with the last answer; a new one corrects the tick
 * @param everyMs how often to tick
 */
export function useNow(serverNow: number, everyMs = 1_000): number {
  const offset = useRef(serverNow - Date.now());
  const seen = useRef(serverNow);
  if (seen.current !== serverNow) {
    seen.current = serverNow;
    offset.current = serverNow - Date.now();
  }
  return useClock(offset.current, everyMs);
}

/**
 * The same where it is known how far the server's clock is ahead of this device's.
 *
 * @param ahead as `askTheTime` gives it, in milliseconds
 */
export function useClock(ahead: number, everyMs = 1_000): number {
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return Date.now() + ahead;
}
