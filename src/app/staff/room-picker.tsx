import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { ChoiceRow } from '../components/chips/chips';
import { Problem } from '../components/problem/problem';
import { RoomChips } from '../components/room-chips/room-chips';
import { useRooms } from '../state/use-rooms';
import './room-picker.scss';

interface RoomPickerProps {
  /** Begins the ids of its parts: `<id>-building`, `<id>-room`. */
  readonly id: string;
  readonly label: string;
  readonly roomId: string;
  readonly roomLabel: string;
  readonly error?: string;
  readonly onChoose: (roomId: string, roomLabel: string) => void;
}

/** A building, then a room of it: two presses, nothing to type. */
export function RoomPicker({ id, label, roomId, roomLabel, error, onChoose }: RoomPickerProps) {
  const [opened, setOpened] = useState<string>();
  // 3 栋 1201 belongs to 3 栋.
  const building = opened ?? (roomLabel === '' ? undefined : roomLabel.replace(/\s*\S+$/, ''));
  const { buildings, rooms, error: problem, reload } = useRooms(building);
  return (
    <View className="stack">
      <View>
        <Text className="type-small">{roomLabel === '' ? label : `${label}：${roomLabel}`}</Text>
        <ChoiceRow
          id={`${id}-building`}
          oneLine
          value={building}
          choices={buildings.map((value) => ({ value, text: value }))}
          onChange={setOpened}
        />
        {rooms.length > 0 && (
          <RoomChips
            key={building ?? ''}
            id={`${id}-room`}
            value={roomId}
            rooms={rooms}
            onChange={(chosen) => onChoose(chosen, rooms.find((room) => room.id === chosen)?.label ?? '')}
          />
        )}
        {error && <Text className="room-picker__error">{error}</Text>}
      </View>
      <Problem problem={problem} onRetry={() => void reload()} />
    </View>
  );
}
