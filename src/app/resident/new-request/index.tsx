import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function NewRequestPage() {
  return (
    <View>
      <Text>{PAGES.newRequest.title}</Text>
    </View>
  );
}
