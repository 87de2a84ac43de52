import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function HomePage() {
  return (
    <View>
      <Text>{PAGES.home.title}</Text>
    </View>
  );
}
