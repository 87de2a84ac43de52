import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { HAS_KEYBOARD, type Shortcut, shortcut as withShortcut } from '../../platform/keyboard';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon, type IconName } from '../icon/icon';
import './button.scss';

interface ButtonProps {
  readonly text: string;
  readonly onPress: () => void;
  /**
   * `primary` once a screen; `outline` and `tonal` beside it; `quiet` for what is seldom pressed; `danger` for what cannot
   * be taken back; `light` and `on-dark` on the dark card.
   */
  readonly kind?: 'primary' | 'outline' | 'tonal' | 'quiet' | 'danger' | 'light' | 'on-dark';
  /** `large` for a hand in a glove. */
  readonly size?: 'normal' | 'small' | 'large';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** Under way: it keeps its words, and takes no second press. */
  readonly busy?: boolean;
  /** The key that presses it from anywhere on the page, where there is a keyboard. */
  readonly shortcut?: Shortcut;
  readonly id?: string;
}

export function Button({
  text,
  onPress,
  kind = 'primary',
  size = 'normal',
  icon,
  disabled = false,
  busy = false,
  shortcut,
  id,
}: ButtonProps) {
  const state = disabled ? 'ui-button--disabled' : busy ? 'ui-button--busy' : '';
  return (
    <View
      {...(id ? { id } : {})}
      className={`ui-button ui-button--${kind} ui-button--${size} ${state}`}
      onClick={() => {
        if (!disabled && !busy) onPress();
      }}
      {...aria({
        role: 'button',
        label: busy ? `${text}${COMPONENT_WORDS.busy}` : text,
        disabled: disabled || busy,
      })}
      {...withShortcut(shortcut)}
    >
      {icon && <Icon name={icon} size="small" />}
      <Text>{text}</Text>
      {HAS_KEYBOARD && shortcut && <KeyHint shortcut={shortcut} />}
    </View>
  );
}

const KEY_NAMES: Readonly<Record<string, string>> = { 'Mod+Enter': 'Ctrl ↵', Escape: 'Esc' };

/** The key as a wide screen shows it; a phone does not. */
function KeyHint({ shortcut }: { readonly shortcut: Shortcut }) {
  return (
    <Text className="ui-button__key" {...aria({ hidden: true })}>
      {KEY_NAMES[shortcut] ?? shortcut.toUpperCase()}
    </Text>
  );
}
