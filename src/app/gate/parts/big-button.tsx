import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from '../../components/icon/icon';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import './big-button.scss';

interface BigButtonProps {
  readonly id: string;
  readonly text: string;
  readonly onPress: () => void;
  /** `scan` is the largest thing on the post; `plain` stands beside the one that leads on. */
  readonly kind?: 'next' | 'scan' | 'plain';
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** Under way: it keeps its words, and takes no second press. */
  readonly busy?: boolean;
}

/** The one button that a thumb finds without looking. */
export function BigButton({
  id,
  text,
  onPress,
  kind = 'next',
  icon,
  disabled = false,
  busy = false,
}: BigButtonProps) {
  const state = disabled ? 'gate-button--idle' : busy ? 'gate-button--busy' : '';
  return (
    <View
      id={id}
      className={`gate-button gate-button--${kind} ${state}`}
      onClick={() => {
        if (!disabled && !busy) onPress();
      }}
      {...aria({
        role: 'button',
        label: busy ? `${text}${COMPONENT_WORDS.busy}` : text,
        disabled: disabled || busy,
      })}
    >
      {icon && <Icon name={icon} size={kind === 'scan' ? 'large' : 'normal'} />}
      <Text>{text}</Text>
    </View>
  );
}
