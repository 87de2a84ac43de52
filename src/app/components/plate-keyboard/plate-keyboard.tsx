import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { shortcut } from '../../platform/keyboard';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon } from '../icon/icon';
import { fits, keysAt } from './plate-keys';
import './plate-keyboard.scss';

interface PlateKeyboardProps {
  /** The place that the next key fills, counted from 0. */
  readonly place: number;
  readonly onKey: (key: string) => void;
  readonly onDelete: () => void;
}

/** The keys for one place of a number plate: provinces first, then letters and digits. */
export function PlateKeyboard({ place, onKey, onDelete }: PlateKeyboardProps) {
  return (
    <View className="ui-plate-keys">
      {keysAt(place).map((key) => (
        <Key key={key} text={key} disabled={!fits(key, place)} onPress={() => onKey(key)} />
      ))}
      <View
        id="plate-delete"
        className="ui-plate-keys__key ui-plate-keys__key--delete"
        onClick={onDelete}
        {...aria({ role: 'button', label: COMPONENT_WORDS.plate.delete })}
      >
        <Icon name="erase" />
      </View>
    </View>
  );
}

interface KeyProps {
  readonly text: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

function Key({ text, disabled, onPress }: KeyProps) {
  return (
    <View
      className={`ui-plate-keys__key ${disabled ? 'ui-plate-keys__key--off' : ''}`}
      onClick={() => {
        if (!disabled) onPress();
      }}
      {...aria({ role: 'button', label: text, disabled })}
      {...shortcut(/[A-Z0-9]/.test(text) ? text.toLowerCase() : undefined)}
    >
      <Text>{text}</Text>
    </View>
  );
}
