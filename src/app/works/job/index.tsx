import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function WorksJobPage() {
  return (
    <View>
      <Text>{PAGES.worksJob.title}</Text>
    </View>
  );
}
