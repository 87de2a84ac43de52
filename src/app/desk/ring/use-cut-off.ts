import { useEffect, useState } from 'react';
import { useLiveOn } from '../../state/live/live';

/** A tunnel or a restart of the server is over sooner, and nobody needs to hear of it. */
const WORTH_SAYING_MS = 15_000;

/** Whether nothing has been heard live for so long that it should be said. */
export function useCutOff(): boolean {
  const on = useLiveOn();
  const [cutOff, setCutOff] = useState(false);
  useEffect(() => {
    if (on) {
      setCutOff(false);
      return;
    }
    const timer = setTimeout(() => setCutOff(true), WORTH_SAYING_MS);
    return () => clearTimeout(timer);
  }, [on]);
  return cutOff;
}
