import { Text, View } from '@tarojs/components';
import type { Instant } from '../../../domain/time';
import { aria } from '../../platform/aria';
import './grids.scss';

interface TimeGridProps {
  readonly times: readonly Instant[];
  readonly time: Instant;
  readonly say: (time: Instant) => string;
  readonly onChange: (time: Instant) => void;
  /** Each time is then `<id>-<as it is said, in digits>`, e.g. `<id>-1430`. */
  readonly id: string;
}

/** Times to pick from, all in view at once. */
export function TimeGrid({ times, time, say, onChange, id }: TimeGridProps) {
  return (
    <View className="ui-time-grid" {...aria({ role: 'radiogroup' })}>
      {times.map((at) => (
        <View
          key={at}
          id={`${id}-${say(at).replace(/\D/g, '')}`}
          className={`ui-grid-cell ${at === time ? 'ui-grid-cell--on' : ''}`}
          onClick={() => onChange(at)}
          {...aria({ role: 'radio', label: say(at), checked: at === time })}
        >
          <Text>{say(at)}</Text>
        </View>
      ))}
    </View>
  );
}
