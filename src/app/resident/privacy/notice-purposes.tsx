import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { PRIVACY } from '../../words/privacy';
import type { Notice } from './use-notice';

/** What is asked for, each by itself, and what does not work without it. */
export function NoticePurposes({ notice }: { readonly notice: Notice }) {
  return (
    <View className="stack">
      <Text className="type-heading">{PRIVACY.notice.purposes}</Text>
      {notice.purposes.map(({ purpose, title, why, refusing }) => (
        <Card key={purpose}>
          <View className="notice-item">
            <Text className="type-heading">{title}</Text>
            <Text>{why}</Text>
            <Text className="type-small">{refusing}</Text>
          </View>
        </Card>
      ))}
    </View>
  );
}
