import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function DeskCallbacksPage() {
  return (
    <View>
      <Text>{PAGES.deskCallbacks.title}</Text>
    </View>
  );
}
