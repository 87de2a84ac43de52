import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function DeskRegisterPage() {
  return (
    <View>
      <Text>{PAGES.deskRegister.title}</Text>
    </View>
  );
}
