import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Row } from '../../components/row/row';
import { dial } from '../../platform/phone';
import { PRIVACY } from '../../words/privacy';
import { RESIDENT } from '../../words/resident';
import type { Notice } from './use-notice';

/** Who is responsible, and how they are reached. */
export function NoticeContact({ notice }: { readonly notice: Notice }) {
  return (
    <View className="stack">
      <Text className="type-heading">{PRIVACY.notice.contactTitle}</Text>
      <Card kind="list">
        {notice.companies.map(({ name, hotline }) => (
          <Row
            key={`${name} ${hotline}`}
            title={name}
            note={hotline}
            start={<IconTile name="tel" quiet />}
            end={RESIDENT.home.dial}
            onPress={() => void dial(hotline)}
          />
        ))}
      </Card>
    </View>
  );
}
