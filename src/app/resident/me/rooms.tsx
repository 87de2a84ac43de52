import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import { Tag, type Tone } from '../../components/tag/tag';
import { go } from '../../platform/navigate';
import type { Me } from '../../state/session';
import { RESIDENT } from '../../words/resident';

type Room = Me['rooms'][number];

const TONES: Readonly<Record<Room['status'], Tone>> = {
  pending: 'amber',
  verified: 'brand',
  declined: 'red',
};

/** The rooms of this person and how far the desk has come with each. */
export function Rooms({ rooms }: { readonly rooms: readonly Room[] }) {
  const words = RESIDENT.me;
  return (
    <View className="stack">
      <Text className="type-heading">{words.rooms}</Text>
      {rooms.length === 0 && <Text className="type-small">{`${words.noRooms}。${words.noRoomsHelp}`}</Text>}
      {rooms.length > 0 && (
        <Card kind="list">
          {rooms.map(({ bindingId, label, relation, status }) => (
            <Row
              key={bindingId}
              title={label}
              note={status === 'declined' ? words.declinedHelp : words.relations[relation]}
              end={<Tag text={words.statuses[status]} tone={TONES[status]} />}
            />
          ))}
        </Card>
      )}
      <Button
        id="me-bind-room"
        kind={rooms.length === 0 ? 'primary' : 'tonal'}
        text={rooms.length === 0 ? words.bind : words.bindAnother}
        onPress={() => void go('bindRoom')}
      />
    </View>
  );
}
