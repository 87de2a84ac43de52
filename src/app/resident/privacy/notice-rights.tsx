import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { PRIVACY } from '../../words/privacy';
import type { Notice } from './use-notice';

/** What people can do about what is collected, at any time. */
export function NoticeRights({ notice }: { readonly notice: Notice }) {
  const { rightsTitle, rights, backups } = PRIVACY.notice;
  return (
    <View className="stack">
      <Text className="type-heading">{rightsTitle}</Text>
      <Card>
        <View className="notice-item">
          {rights(notice.deletionWorkingDays).map((right) => (
            <Text key={right}>{right}</Text>
          ))}
          <Text className="type-small">{backups(notice.backupDays)}</Text>
        </View>
      </Card>
    </View>
  );
}
