import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { GATE } from '../../words/gate';
import { MOST_PEOPLE } from './walk-in';
import './party-size.scss';

interface PartySizeProps {
  readonly size: number;
  readonly onChange: (size: number) => void;
}

/** How many come, by two large presses instead of a keyboard. */
export function PartySize({ size, onChange }: PartySizeProps) {
  const words = GATE.register;
  return (
    <View>
      <Text className="type-small">{words.people}</Text>
      <View className="party-size">
        <Press
          id="walk-in-fewer"
          sign="−"
          label={words.fewer}
          on={size > 1}
          onPress={() => onChange(size - 1)}
        />
        <Text className="party-size__number">{GATE.post.people(size)}</Text>
        <Press
          id="walk-in-more"
          sign="+"
          label={words.more}
          on={size < MOST_PEOPLE}
          onPress={() => onChange(size + 1)}
        />
      </View>
    </View>
  );
}

interface PressProps {
  readonly id: string;
  readonly sign: string;
  readonly label: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

function Press({ id, sign, label, on, onPress }: PressProps) {
  return (
    <View
      id={id}
      className={`party-size__press ${on ? '' : 'party-size__press--idle'}`}
      onClick={() => {
        if (on) onPress();
      }}
      {...aria({ role: 'button', label, disabled: !on })}
    >
      <Text>{sign}</Text>
    </View>
  );
}
