import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { PRIVACY } from '../../words/privacy';
import type { Notice } from './use-notice';
import './notice.scss';

/** Everything that is collected: for what, who sees it, for how long, and what becomes of it. */
export function NoticeItems({ notice }: { readonly notice: Notice }) {
  const words = PRIVACY.notice;
  const titles = new Map<string | null, string>(
    notice.purposes.map(({ purpose, title }) => [purpose, title]),
  );
  return (
    <View className="stack">
      <Text className="type-heading">{words.items}</Text>
      {notice.items.map(({ id, what, purpose, why, seenBy, kept, afterDeletion }) => (
        <Card key={id}>
          <View className="notice-item">
            <Text className="notice-item__what">{what}</Text>
            <Text className="type-small">{titles.get(purpose) ?? words.always}</Text>
            <Fact name={words.why} text={why} />
            <Fact name={words.seenBy} text={seenBy} />
            <Fact name={words.kept} text={kept} />
            <Fact name={words.afterDeletion} text={afterDeletion} />
          </View>
        </Card>
      ))}
    </View>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <View className="notice-fact">
      <Text className="notice-fact__name">{name}</Text>
      <Text className="notice-fact__text">{text}</Text>
    </View>
  );
}
