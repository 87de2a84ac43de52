import type { ResponseOf } from '../../../contract/endpoints';
import { call } from '../../api/transport';
import { type Loaded, useLoad } from '../../state/use-load';

export type Receipt = ResponseOf<'getReceipt'>;

/** What a receipt covers, checked anew by the server. Nobody has to be signed in. */
export function useReceipt(hash: string): Loaded<Receipt> {
  return useLoad(() => call('getReceipt', { params: { hash } }), [hash]);
}
