import { Text, View } from '@tarojs/components';
import { sayDate } from '../../words/common';
import { PRIVACY } from '../../words/privacy';
import type { Notice } from './use-notice';

/** What the notice is, in a sentence. */
export function NoticeLead({ notice }: { readonly notice: Notice }) {
  const { lead, version, never } = PRIVACY.notice;
  return (
    <View className="stack">
      <Text>{`${lead}${never}`}</Text>
      <Text className="type-small">
        {version(notice.version, sayDate(Date.parse(`${notice.date}T00:00:00+08:00`)))}
      </Text>
    </View>
  );
}
