import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import { Tag, type Tone } from '../../components/tag/tag';
import { go } from '../../platform/navigate';
import type { Me } from '../../state/session';
import { RESIDENT } from '../../words/resident';

type BoundRoom = Me['rooms'][number];

const TONES: Readonly<Record<BoundRoom['status'], Tone>> = {
  pending: 'amber',
  verified: 'brand',
  declined: 'red',
};

/** The rooms that somebody is bound to, how far the desk has verified them, and one more. */
export function MyRooms({ rooms }: { readonly rooms: readonly BoundRoom[] }) {
  const words = RESIDENT.me;
  return (
    <View className="stack">
      <Text className="type-heading">{words.rooms}</Text>
      <Card kind="list">
        {rooms.length === 0 && <Row title={words.noRooms} note={words.noRoomsHelp} />}
        {rooms.map(({ bindingId, label, relation, status }) => (
          <Row
            key={bindingId}
            title={label}
            note={status === 'declined' ? words.declinedHelp : words.relations[relation]}
            end={<Tag text={words.statuses[status]} tone={TONES[status]} />}
          />
        ))}
      </Card>
      <Button
        id="me-bind-room"
        kind="tonal"
        icon="plus"
        text={rooms.length === 0 ? words.bind : words.bindAnother}
        onPress={() => void go('bindRoom')}
      />
    </View>
  );
}
