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
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return Date.now() + offset.current;
}
