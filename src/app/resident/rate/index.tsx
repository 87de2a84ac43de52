import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function RatePage() {
  return (
    <View>
      <Text>{PAGES.rate.title}</Text>
    </View>
  );
}
