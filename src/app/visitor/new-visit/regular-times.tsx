import { Text } from '@tarojs/components';
import { startOfDay } from '../../../domain/calendar/civil-date';
import { HOUR, type Instant, MINUTE } from '../../../domain/time';
import { type Arrival, sayClock } from '../../components/arrival-window/arrival';
import { HoursOfDay } from '../../components/arrival-window/hours-of-day';
import { ChoiceRow, PickRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';
import { PERIODS } from './visit-form';

const WEEKDAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
/** Any day will do: only the hours of it are of interest. */
const A_DAY = startOfDay('2026-01-01');

/** On which weekdays, in which hours, for how long. */
export function RegularTimes({ visit: { form, change, wrong } }: FormPartProps) {
  const words = VISITOR.newVisit;
  return (
    <>
      <ChoiceField label={words.weekdays}>
        <PickRow
          id="new-visit-weekday"
          choices={WEEKDAYS.map((day) => ({ value: day, text: words.weekday(Number(day)) }))}
          values={WEEKDAYS.filter((day) => form.weekdays.includes(day))}
          onChange={(weekdays) => change({ weekdays })}
        />
        {wrong.weekdays && <Text className="ui-field__error type-small">{wrong.weekdays}</Text>}
      </ChoiceField>
      <ChoiceField label={words.hours}>
        <HoursOfDay
          id="new-visit-hours"
          day={A_DAY}
          now={A_DAY}
          arrival={hoursOf(form)}
          onChange={({ from, until }) => change({ start: clockOf(from), end: clockOf(until) })}
        />
      </ChoiceField>
      <ChoiceField label={words.period}>
        <ChoiceRow
          id="new-visit-period"
          choices={PERIODS.map((days) => ({ value: days, text: words.periods[days] ?? days }))}
          value={form.period}
          onChange={(period) => change({ period })}
        />
      </ChoiceField>
    </>
  );
}

function hoursOf({ start, end }: { readonly start: string; readonly end: string }): Arrival {
  return { from: instantOf(start), until: instantOf(end) };
}

function instantOf(clock: string): Instant {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return A_DAY + hours * HOUR + minutes * MINUTE;
}

const clockOf = (at: Instant) => sayClock(at, A_DAY, '');
