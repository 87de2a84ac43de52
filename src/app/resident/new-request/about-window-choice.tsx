import { View } from '@tarojs/components';
import { Chip } from '../../components/chips/chips';
import { RESIDENT } from '../../words/resident';
import type { FilingFieldProps } from './filing-field-props';

/** A complaint about the window itself passes the desk by. @standard RULES-8 */
export function AboutWindowChoice({ filing, onChange }: FilingFieldProps) {
  if (filing.kind !== 'complaint') return null;
  return (
    <View className="row--wrap row">
      <Chip
        id="new-request-about-window"
        text={RESIDENT.newRequest.aboutWindow}
        on={filing.aboutWindow}
        onPress={() => onChange({ aboutWindow: !filing.aboutWindow })}
      />
    </View>
  );
}
