import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import './notice.scss';

interface NoticeProps {
  readonly title: string;
  /** What to do about it. */
  readonly help?: string;
  readonly tone?: 'brand' | 'amber' | 'red';
  readonly action?: { readonly text: string; readonly onPress: () => void };
}

/** A word within the page that stays until it is settled: what went wrong and what to do, or what is not sent yet. */
export function Notice({ title, help, tone = 'brand', action }: NoticeProps) {
  return (
    <View className={`ui-notice ui-notice--${tone}`} {...aria({ role: tone === 'red' ? 'alert' : 'status' })}>
      <View className="ui-notice__words">
        <Text className={`ui-notice__title ${help ? 'ui-notice__title--strong' : ''}`}>{title}</Text>
        {help && <Text className="ui-notice__help">{help}</Text>}
      </View>
      {action && (
        <View
          className="ui-notice__action"
          onClick={action.onPress}
          {...aria({ role: 'button', label: action.text })}
        >
          <Text>{action.text}</Text>
        </View>
      )}
    </View>
  );
}
