import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import { Icon } from '../icon/icon';
import './row.scss';

interface RowProps {
  readonly title: string;
  readonly note?: string;
  /** An IconTile, an Avatar, the Rings … */
  readonly start?: ReactNode;
  /** A Tag, or a few words. */
  readonly end?: ReactNode;
  readonly onPress?: () => void;
  readonly id?: string;
}

/** A line of a list: what it is, a word more, and how it stands. Pressable rows end with an arrow. */
export function Row({ title, note, start, end, onPress, id }: RowProps) {
  return (
    <View
      {...(id ? { id } : {})}
      className={`ui-row ${onPress ? 'ui-row--pressable' : ''} ${onPress || note || start ? '' : 'ui-row--fact'}`}
      {...(onPress ? { onClick: onPress, ...aria({ role: 'button' }) } : {})}
    >
      {start}
      <View className="ui-row__words">
        <Text className="ui-row__title">{title}</Text>
        {note && <Text className="ui-row__note">{note}</Text>}
      </View>
      {(end || onPress) && (
        <View className="ui-row__end">
          {typeof end === 'string' ? <Text>{end}</Text> : end}
          {onPress && <Icon name="forward" size="small" />}
        </View>
      )}
    </View>
  );
}
