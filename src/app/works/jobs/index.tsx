import { Text, View } from '@tarojs/components';
import { PAGES } from '../../pages';

export default function WorksJobsPage() {
  return (
    <View>
      <Text>{PAGES.worksJobs.title}</Text>
    </View>
  );
}
