import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon, type IconName } from '../icon/icon';
import './stepper.scss';

interface StepperProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** The number with its unit, e.g. 2 位. */
  readonly say: (value: number) => string;
  readonly onChange: (value: number) => void;
  /** The two buttons are then `<id>-less` and `<id>-more`. */
  readonly id: string;
}

/** A small number, one more or less at a press. */
export function Stepper({ label, value, min, max, say, onChange, id }: StepperProps) {
  const words = COMPONENT_WORDS.stepper;
  const change = (by: number) => onChange(Math.min(max, Math.max(min, value + by)));
  return (
    <View className="ui-stepper">
      <Text className="ui-stepper__label">{label}</Text>
      <StepButton
        id={`${id}-less`}
        icon="minus"
        label={words.less(label)}
        off={value <= min}
        onPress={() => change(-1)}
      />
      <Text className="ui-stepper__value" {...aria({ role: 'status' })}>
        {say(value)}
      </Text>
      <StepButton
        id={`${id}-more`}
        icon="plus"
        label={words.more(label)}
        off={value >= max}
        onPress={() => change(1)}
      />
    </View>
  );
}

interface StepButtonProps {
  readonly id: string;
  readonly icon: IconName;
  readonly label: string;
  readonly off: boolean;
  readonly onPress: () => void;
}

function StepButton({ id, icon, label, off, onPress }: StepButtonProps) {
  return (
    <View
      id={id}
      className={`ui-stepper__button ${off ? 'ui-stepper__button--off' : ''}`}
      onClick={() => {
        if (!off) onPress();
      }}
      {...aria({ role: 'button', label, disabled: off })}
    >
      <Icon name={icon} size="small" />
    </View>
  );
}
