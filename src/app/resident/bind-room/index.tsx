import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function BindRoomPage() {
  return (
    <View>
      <Text>{PAGES.bindRoom.title}</Text>
    </View>
  );
}
