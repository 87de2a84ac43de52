import { useDidShow } from '@tarojs/taro';
import { refreshMe } from '../../state/session';

/** The desk may have verified a room since: asks again each time the page is shown. What is known stays when that fails. */
export function useFreshMe(): void {
  useDidShow(() => {
    refreshMe().catch(() => undefined);
  });
}
