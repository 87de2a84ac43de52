import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './chips.scss';

interface ChipProps {
  readonly text: string;
  readonly on: boolean;
  readonly onPress: () => void;
  /** `tab` and `radio` when one of a group is on; `checkbox` when each stands alone. */
  readonly role?: 'tab' | 'radio' | 'checkbox';
  readonly id?: string;
}

/** A word that can be picked. */
export function Chip({ text, on, onPress, role = 'checkbox', id }: ChipProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`ui-chip ${on ? 'ui-chip--on' : ''}`}
      onClick={onPress}
      {...aria({ role, label: text, ...(role === 'tab' ? { selected: on } : { checked: on }) })}
    >
      <Text className="ui-chip__face">{text}</Text>
    </View>
  );
}

export interface Choice<V extends string> {
  readonly value: V;
  readonly text: string;
}

interface ChoiceRowProps<V extends string> {
  readonly choices: readonly Choice<V>[];
  readonly value: V | undefined;
  readonly onChange: (value: V) => void;
  /** `tabs` change what the page shows; `answers` fill a form. */
  readonly kind?: 'tabs' | 'answers';
  /** Keep to one line that scrolls sideways. */
  readonly oneLine?: boolean;
  /** Each choice is then `<id>-<value>`. */
  readonly id?: string;
}

/** Pick one of a few. */
export function ChoiceRow<V extends string>({
  choices,
  value,
  onChange,
  kind = 'answers',
  oneLine = false,
  id,
}: ChoiceRowProps<V>) {
  return (
    <View
      className={`ui-chips ${oneLine ? 'ui-chips--line' : ''}`}
      {...aria({ role: kind === 'tabs' ? 'tablist' : 'radiogroup' })}
    >
      {choices.map((choice) => (
        <Chip
          key={choice.value}
          {...(id ? { id: `${id}-${choice.value}` } : {})}
          text={choice.text}
          on={choice.value === value}
          role={kind === 'tabs' ? 'tab' : 'radio'}
          onPress={() => onChange(choice.value)}
        />
      ))}
    </View>
  );
}

interface PickRowProps<V extends string> {
  readonly choices: readonly Choice<V>[];
  readonly values: readonly V[];
  readonly onChange: (values: V[]) => void;
  /** Each choice is then `<id>-<its place, from 1>`: its value may be in words. */
  readonly id?: string;
}

/** Pick any number of a few. */
export function PickRow<V extends string>({ choices, values, onChange, id }: PickRowProps<V>) {
  const toggled = (value: V) =>
    values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
  return (
    <View className="ui-chips">
      {choices.map((choice, index) => (
        <Chip
          key={choice.value}
          {...(id ? { id: `${id}-${index + 1}` } : {})}
          text={choice.text}
          on={values.includes(choice.value)}
          onPress={() => onChange(toggled(choice.value))}
        />
      ))}
    </View>
  );
}
