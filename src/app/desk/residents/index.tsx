import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function DeskResidentsPage() {
  return (
    <View>
      <Text>{PAGES.deskResidents.title}</Text>
    </View>
  );
}
