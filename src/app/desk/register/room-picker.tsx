import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '../../components/chips/chips';
import { Problem } from '../../components/problem/problem';
import { RoomChips } from '../../components/room-chips/room-chips';
import { useRooms } from '../../state/use-rooms';
import { DESK } from '../../words/desk';
import './room-picker.scss';

interface RoomPickerProps {
  readonly roomId: string;
  readonly roomLabel: string;
  readonly error?: string;
  readonly onChoose: (roomId: string, roomLabel: string) => void;
}

/** A building, then a room of it: two presses, nothing to type. */
export function RoomPicker({ roomId, roomLabel, error, onChoose }: RoomPickerProps) {
  const words = DESK.register;
  const [opened, setOpened] = useState<string>();
  // 3 栋 1201 belongs to 3 栋.
  const building = opened ?? (roomLabel === '' ? undefined : roomLabel.replace(/\s*\S+$/, ''));
  const { buildings, rooms, error: problem, reload } = useRooms(building);
  return (
    <View className="stack">
      <View>
        <Text className="type-small">{roomLabel === '' ? words.room : `${words.room}：${roomLabel}`}</Text>
        <ChoiceRow
          id="register-building"
          oneLine
          value={building}
          choices={buildings.map((value) => ({ value, text: value }))}
          onChange={setOpened}
        />
        {rooms.length > 0 && (
          <RoomChips
            key={building ?? ''}
            id="register-room"
            value={roomId}
            rooms={rooms}
            onChange={(id) => onChoose(id, rooms.find((room) => room.id === id)?.label ?? '')}
          />
        )}
        {error && <Text className="room-picker__error">{error}</Text>}
      </View>
      <Problem problem={problem} onRetry={() => void reload()} />
    </View>
  );
}
