import { View } from '@tarojs/components';
import { useState } from 'react';
import { COMPONENT_WORDS } from '../../words/components';
import { ChoiceRow } from '../chips/chips';

/** From here on a building's rooms are asked for by floor: nobody finds theirs among two hundred. */
const MANY = 60;

interface Room {
  readonly id: string;
  /** Floor and place on it, e.g. 1201. */
  readonly number: string;
}

interface RoomChipsProps {
  readonly id: string;
  readonly rooms: readonly Room[];
  readonly value: string | undefined;
  readonly onChange: (roomId: string) => void;
}

/** Pick a room of a building; in a tall one, its floor first. */
export function RoomChips({ id, rooms, value, onChange }: RoomChipsProps) {
  const [opened, setOpened] = useState<string>();
  const choices = (some: readonly Room[]) => some.map((room) => ({ value: room.id, text: room.number }));
  if (rooms.length <= MANY) {
    return <ChoiceRow id={id} value={value} choices={choices(rooms)} onChange={onChange} />;
  }
  const chosen = rooms.find((room) => room.id === value);
  const floor = opened ?? (chosen && floorOf(chosen));
  const floors = [...new Set(rooms.map(floorOf))];
  return (
    <View className="stack">
      <ChoiceRow
        id={`${id}-floor`}
        value={floor}
        choices={floors.map((name) => ({ value: name, text: COMPONENT_WORDS.floor(name) }))}
        onChange={setOpened}
      />
      {floor !== undefined && (
        <ChoiceRow
          id={id}
          value={value}
          choices={choices(rooms.filter((room) => floorOf(room) === floor))}
          onChange={onChange}
        />
      )}
    </View>
  );
}

/** 1201 is on floor 12; a number that is too short to tell stands on a floor of its own name. */
function floorOf({ number }: Room): string {
  return number.length > 2 ? number.slice(0, -2) : number;
}
