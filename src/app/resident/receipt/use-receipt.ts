import type { ResponseOf } from '../../../contract/endpoints';
import { call } from '../../api/transport';
import { useLoad } from '../../state/use-load';

export type Receipt = ResponseOf<'getReceipt'>;

/** Asks the server to check a receipt anew. `unknown` when no closing has this number, or it is none. */
export function useReceipt(hash: string) {
  const { data, error, loading, reload } = useLoad(() => call('getReceipt', { params: { hash } }), [hash]);
  const unknown = error?.code === 'notFound' || error?.code === 'invalidInput';
  return { receipt: unknown ? null : data, unknown, error, loading, reload };
}
