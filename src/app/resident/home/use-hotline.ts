import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';

/** The 400 number before anybody has signed in: that of all communities when they share one, otherwise none. */
export function useHotline(): string | null {
  const { data } = useLoad(() => call('listCommunities', {}), []);
  const numbers = new Set(data?.communities.map(({ hotline }) => hotline));
  const [only] = numbers;
  return numbers.size === 1 && only ? only : null;
}
