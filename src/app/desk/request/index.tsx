import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function DeskRequestPage() {
  return (
    <View>
      <Text>{PAGES.deskRequest.title}</Text>
    </View>
  );
}
