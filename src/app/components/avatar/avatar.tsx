import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './avatar.scss';

/** The first character of a name on a round ground. The name itself stands beside it. */
export function Avatar({ name }: { readonly name: string }) {
  return (
    <View className="ui-avatar" {...aria({ hidden: true })}>
      <Text>{Array.from(name)[0] ?? ''}</Text>
    </View>
  );
}
