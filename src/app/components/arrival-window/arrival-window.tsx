import { View } from '@tarojs/components';
import { useState } from 'react';
import { sayDay } from '../../../domain/calendar/say-time';
import { DAY, type Instant } from '../../../domain/time';
import { COMPONENT_WORDS } from '../../words/components';
import { ChoiceRow } from '../chips/chips';
import { Sheet } from '../sheet/sheet';
import { type Arrival, DAYS_AHEAD, dayOf, onDay } from './arrival';
import { DayGrid } from './day-grid';
import { HoursOfDay } from './hours-of-day';

interface ArrivalWindowProps {
  readonly arrival: Arrival;
  readonly now: Instant;
  readonly onChange: (arrival: Arrival) => void;
  readonly id: string;
}

/** The day on which somebody comes, and from when until when, in half hours. */
export function ArrivalWindow({ arrival, now, onChange, id }: ArrivalWindowProps) {
  const [asking, ask] = useState(false);
  const words = COMPONENT_WORDS.arrival;
  const day = dayOf(arrival.from);
  const today = dayOf(now);
  const near = day === today ? 'today' : day === today + DAY ? 'tomorrow' : 'other';
  const move = (chosen: Instant) => {
    if (chosen !== day) onChange(onDay(arrival, chosen, now));
    ask(false);
  };
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
          chosen === 'other' ? ask(true) : move(chosen === 'today' ? today : today + DAY)
        }
      />
      <HoursOfDay id={id} day={day} arrival={arrival} now={now} onChange={onChange} />
      {asking && (
        <Sheet open title={words.chooseDay} onClose={() => ask(false)}>
          <DayGrid id={`${id}-day`} from={today} count={DAYS_AHEAD + 1} day={day} onChange={move} />
        </Sheet>
      )}
    </View>
  );
}
