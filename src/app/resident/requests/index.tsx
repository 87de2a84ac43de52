import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function RequestsPage() {
  return (
    <View>
      <Text>{PAGES.requests.title}</Text>
    </View>
  );
}
