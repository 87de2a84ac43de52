import { Text, View } from '@tarojs/components';
import { Avatar } from '../../components/avatar/avatar';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import type { Me } from '../../state/session';
import { RESIDENT } from '../../words/resident';

/** Who else belongs to the home, and sees its repairs too. */
export function Household({ people }: { readonly people: Me['household'] }) {
  if (people.length === 0) return null;
  return (
    <View className="stack">
      <Text className="type-heading">{RESIDENT.me.household}</Text>
      <Card kind="list">
        {people.map(({ name, roomLabel, relation }) => (
          <Row
            key={`${roomLabel} ${name}`}
            title={name}
            note={`${roomLabel} · ${relation}`}
            start={<Avatar name={name} />}
          />
        ))}
      </Card>
    </View>
  );
}
