import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon } from '../icon/icon';

interface PageHeadingProps {
  readonly title: string;
  readonly onBack?: () => void;
}

/** The page's title and the way back, which WeChat's own navigation bar gives elsewhere. */
export function PageHeading({ title, onBack }: PageHeadingProps) {
  return (
    <View className="ui-page__heading">
      {onBack && (
        <View
          className="ui-page__back"
          onClick={onBack}
          {...aria({ role: 'button', label: COMPONENT_WORDS.back })}
        >
          <Icon name="back" />
        </View>
      )}
      <Text {...aria({ role: 'heading' })}>{title}</Text>
    </View>
  );
}
