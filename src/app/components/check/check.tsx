import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { Icon } from '../icon/icon';
import './check.scss';

interface CheckProps {
  readonly id: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
  /** What is agreed to. */
  readonly label: string;
  /** A word behind it that leads somewhere, e.g. to the text that is agreed to. */
  readonly link?: { readonly text: string; readonly onPress: () => void };
  /** Shown below when it was needed and is missing. */
  readonly error?: string;
}

/** A box that a person ticks; never ticked before they do. */
export function Check({ id, checked, onChange, label, link, error }: CheckProps) {
  return (
    <View className="ui-check">
      <View className="ui-check__line">
        <View
          id={id}
          className="ui-check__press"
          onClick={() => onChange(!checked)}
          {...aria({ role: 'checkbox', label: `${label}${link?.text ?? ''}`, checked })}
        >
          <View className={`ui-check__box ${checked ? 'ui-check__box--on' : ''}`}>
            {checked && <Icon name="check" size="small" />}
          </View>
          <Text>{label}</Text>
        </View>
        {link && (
          <View
            id={`${id}-link`}
            className="ui-check__link"
            onClick={link.onPress}
            {...aria({ role: 'button', label: link.text })}
          >
            <Text>{link.text}</Text>
          </View>
        )}
      </View>
      {error && (
        <Text className="ui-check__error" {...aria({ role: 'alert' })}>
          {error}
        </Text>
      )}
    </View>
  );
}
