import { Text, View } from '@tarojs/components';
import { epochDayOf, isoDateOf, weekdayOf } from '../../../domain/calendar/civil-date';
import { DAY, type Instant } from '../../../domain/time';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import './grids.scss';

interface DayGridProps {
  /** The first day that can be chosen, at its beginning. */
  readonly from: Instant;
  readonly count: number;
  readonly day: Instant;
  readonly onChange: (day: Instant) => void;
  /** Each day is then `<id>-<its date>`. */
  readonly id: string;
}

/** The coming days as a calendar shows them, Monday first. */
export function DayGrid({ from, count, day, onChange, id }: DayGridProps) {
  const words = COMPONENT_WORDS.arrival;
  const blanks = (weekdayOf(epochDayOf(from)) + 6) % 7;
  const days = Array.from({ length: count }, (_, index) => from + index * DAY);
  return (
    <View className="ui-day-grid" {...aria({ role: 'radiogroup' })}>
      {words.weekdays.map((name) => (
        <Text key={name} className="ui-day-grid__weekday" {...aria({ hidden: true })}>
          {name}
        </Text>
      ))}
      {Array.from({ length: blanks }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: blanks are all alike.
        <View key={index} />
      ))}
      {days.map((at, index) => {
        const date = isoDateOf(at);
        const [, month = 0, ofMonth = 0] = date.split('-').map(Number);
        return (
          <View
            key={date}
            id={`${id}-${date}`}
            className={`ui-grid-cell ${at === day ? 'ui-grid-cell--on' : ''}`}
            onClick={() => onChange(at)}
            {...aria({ role: 'radio', label: words.date(month, ofMonth), checked: at === day })}
          >
            {(index === 0 || ofMonth === 1) && (
              <Text className="ui-day-grid__month">{words.month(month)}</Text>
            )}
            <Text>{ofMonth}</Text>
          </View>
        );
      })}
    </View>
  );
}
