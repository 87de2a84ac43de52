import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function DeskQueuePage() {
  return (
    <View>
      <Text>{PAGES.deskQueue.title}</Text>
    </View>
  );
}
