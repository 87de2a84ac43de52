import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { type IconName, IconTile } from '../icon/icon';
import './empty.scss';

interface EmptyProps {
  readonly icon: IconName;
  readonly title: string;
  /** What will appear here, and when. */
  readonly help: string;
  /** A Button, when there is something to do about it. */
  readonly action?: ReactNode;
}

/** A list with nothing in it yet. */
export function Empty({ icon, title, help, action }: EmptyProps) {
  return (
    <View className="ui-empty">
      <IconTile name={icon} />
      <Text className="ui-empty__title">{title}</Text>
      <Text>{help}</Text>
      {action && <View className="ui-empty__action">{action}</View>}
    </View>
  );
}
