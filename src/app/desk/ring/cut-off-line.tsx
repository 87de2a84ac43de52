import { Text } from '@tarojs/components';
import { LIVE } from '../../words/live';
import { useCutOff } from './use-cut-off';

/** Said above the list while nothing is heard at once: then it cannot ring. */
export function CutOffLine() {
  return useCutOff() ? <Text className="type-small">{LIVE.cutOff}</Text> : null;
}
