import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Instant } from '../../../domain/time';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon } from '../icon/icon';
import { Sheet } from '../sheet/sheet';
import { type Arrival, endsAfter, sayClock, startingAt, startsOn } from './arrival';
import { TimeGrid } from './time-grid';
import '../text-field/text-field.scss';
import './hours-of-day.scss';

interface HoursOfDayProps {
  /** The day on which they begin, at its beginning. */
  readonly day: Instant;
  readonly arrival: Arrival;
  /** What is past is not offered. */
  readonly now: Instant;
  readonly onChange: (arrival: Arrival) => void;
  readonly id: string;
}

/** From when until when on a day, in half hours. */
export function HoursOfDay({ day, arrival, now, onChange, id }: HoursOfDayProps) {
  const [asking, ask] = useState<'from' | 'until' | null>(null);
  const words = COMPONENT_WORDS.arrival;
  const say = (at: Instant) => sayClock(at, day, words.nextDay);
  const take = (changed: Arrival) => {
    onChange(changed);
    ask(null);
  };
  return (
    <View className="ui-hours">
      <TimeButton id={`${id}-from`} label={words.from} time={say(arrival.from)} onPress={() => ask('from')} />
      <Text className="ui-hours__to" {...aria({ hidden: true })}>
        {words.to}
      </Text>
      <TimeButton
        id={`${id}-until`}
        label={words.until}
        time={say(arrival.until)}
        onPress={() => ask('until')}
      />
      {asking === 'from' && (
        <Sheet open title={words.chooseFrom} onClose={() => ask(null)}>
          <TimeGrid
            id={`${id}-from`}
            times={startsOn(day, now)}
            time={arrival.from}
            say={say}
            onChange={(from) => take(startingAt(arrival, from))}
          />
        </Sheet>
      )}
      {asking === 'until' && (
        <Sheet open title={words.chooseUntil} onClose={() => ask(null)}>
          <TimeGrid
            id={`${id}-until`}
            times={endsAfter(arrival.from).filter((at) => at > now)}
            time={arrival.until}
            say={say}
            onChange={(until) => take({ ...arrival, until })}
          />
        </Sheet>
      )}
    </View>
  );
}

interface TimeButtonProps {
  readonly id: string;
  readonly label: string;
  readonly time: string;
  readonly onPress: () => void;
}

/** A time in a box; a press asks for another. */
function TimeButton({ id, label, time, onPress }: TimeButtonProps) {
  return (
    <View
      id={id}
      className="ui-field__box ui-hours__time"
      onClick={onPress}
      {...aria({ role: 'button', label: `${label}，${time}` })}
    >
      <Text className="ui-hours__clock">{time}</Text>
      <Icon name="clock" size="small" />
    </View>
  );
}
