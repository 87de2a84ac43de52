import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './timeline.scss';

/** A story from its beginning to now. Its children are TimelineItems. */
export function Timeline({ children }: { readonly children: ReactNode }) {
  return <View className="ui-timeline">{children}</View>;
}

interface TimelineItemProps {
  readonly title: string;
  /** When, as the reader says it, e.g. 13:42. */
  readonly time: string;
  readonly note?: string;
  /** `open` is still under way; `alert` went wrong. */
  readonly state?: 'done' | 'open' | 'alert';
  /** A Bubble, photos … */
  readonly children?: ReactNode;
}

export function TimelineItem({ title, time, note, state = 'done', children }: TimelineItemProps) {
  return (
    <View className={`ui-moment ui-moment--${state}`}>
      <View className="ui-moment__head">
        <Text className="ui-moment__title">{title}</Text>
        <Text className="ui-moment__time">{time}</Text>
      </View>
      {note && <Text className="ui-moment__note">{note}</Text>}
      {children && <View className="ui-moment__more">{children}</View>}
    </View>
  );
}
