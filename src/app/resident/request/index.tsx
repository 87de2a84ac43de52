import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function RequestPage() {
  return (
    <View>
      <Text>{PAGES.request.title}</Text>
    </View>
  );
}
