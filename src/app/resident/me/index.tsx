import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function MePage() {
  return (
    <View>
      <Text>{PAGES.me.title}</Text>
    </View>
  );
}
