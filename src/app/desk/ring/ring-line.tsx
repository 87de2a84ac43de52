import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { LIVE } from '../../words/live';
import { useCutOff } from './use-cut-off';
import { useRing } from './use-ring';

/** Whether it rings here; and, where nothing is heard at once, that it cannot. */
export function RingLine() {
  const cutOff = useCutOff();
  const { muted, toggle } = useRing();
  return (
    <View className="row row--wrap">
      <Button id="ring" kind="quiet" size="small" text={muted ? LIVE.muted : LIVE.ringing} onPress={toggle} />
      {cutOff && <Text className="type-small">{LIVE.cutOff}</Text>}
    </View>
  );
}
