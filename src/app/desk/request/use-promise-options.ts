import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';

/** What may be promised from now on, as the calendar makes it: spans in open minutes, each with its date and time. */
export function usePromiseOptions() {
  const { data } = useLoad(() => call('getOpening', {}), []);
  return { now: data?.now ?? 0, options: data?.promiseOptions ?? [] };
}
