import type { ResponseOf } from '../../../contract/endpoints';
import { call } from '../../api/transport';
import { type Loaded, useLoad } from '../../state/use-load';

export type Notice = ResponseOf<'getPrivacyNotice'>;

/** The privacy notice as it counts on the server: its times are the server's own. */
export function useNotice(): Loaded<Notice> {
  return useLoad(() => call('getPrivacyNotice', {}), []);
}
