import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { sayDay } from '../../../domain/calendar/say-time';
import { DAY, type Instant } from '../../../domain/time';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { ChoiceRow } from '../chips/chips';
import { Icon } from '../icon/icon';
import { Sheet } from '../sheet/sheet';
import { type Arrival, DAYS_AHEAD, dayOf, endsAfter, onDay, sayClock, startingAt, startsOn } from './arrival';
import { DayGrid } from './day-grid';
import { TimeGrid } from './time-grid';
import '../text-field/text-field.scss';
import './arrival-window.scss';

interface ArrivalWindowProps {
  readonly arrival: Arrival;
  readonly now: Instant;
  readonly onChange: (arrival: Arrival) => void;
  readonly id: string;
}

/** The day on which somebody comes, and from when until when, in half hours. */
export function ArrivalWindow({ arrival, now, onChange, id }: ArrivalWindowProps) {
  const [asking, ask] = useState<'day' | 'from' | 'until' | null>(null);
  const words = COMPONENT_WORDS.arrival;
  const day = dayOf(arrival.from);
  const today = dayOf(now);
  const near = day === today ? 'today' : day === today + DAY ? 'tomorrow' : 'other';
  const take = (changed: Arrival) => {
    onChange(changed);
    ask(null);
  };
  const say = (at: Instant) => sayClock(at, day, words.nextDay);
  return (
    <View className="stack">
      <ChoiceRow
        id={id}
        choices={[
          { value: 'today', text: words.today },
          { value: 'tomorrow', text: words.tomorrow },
          { value: 'other', text: near === 'other' ? sayDay(day, now) : words.other },
        ]}
        value={near}
        onChange={(chosen) =>
          chosen === 'other'
            ? ask('day')
            : take(onDay(arrival, chosen === 'today' ? today : today + DAY, now))
        }
      />
      <View className="ui-arrival">
        <TimeButton
          id={`${id}-from`}
          label={words.from}
          time={say(arrival.from)}
          onPress={() => ask('from')}
        />
        <Text className="ui-arrival__to" {...aria({ hidden: true })}>
          {words.to}
        </Text>
        <TimeButton
          id={`${id}-until`}
          label={words.until}
          time={say(arrival.until)}
          onPress={() => ask('until')}
        />
      </View>
      {asking === 'day' && (
        <Sheet open title={words.chooseDay} onClose={() => ask(null)}>
          <DayGrid
            id={`${id}-day`}
            from={today}
            count={DAYS_AHEAD + 1}
            day={day}
            onChange={(chosen) => take(onDay(arrival, chosen, now))}
          />
        </Sheet>
      )}
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
export function TimeButton({ id, label, time, onPress }: TimeButtonProps) {
  return (
    <View
      id={id}
      className="ui-field__box ui-arrival__time"
      onClick={onPress}
      {...aria({ role: 'button', label: `${label}，${time}` })}
    >
      <Text className="ui-arrival__clock">{time}</Text>
      <Icon name="clock" size="small" />
    </View>
  );
}
