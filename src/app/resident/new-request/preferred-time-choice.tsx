import { DAY_PARTS } from '../../../domain/service-request/kinds';
import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { DAY_PART_NAMES } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import { choiceOf, DAY_CHOICES, dateOf, hasVisit } from './filing';
import type { FilingFieldProps } from './filing-field-props';

/** When a visit suits: one of the next days and a part of it. An emergency waits for no day. */
export function PreferredTimeChoice({ filing, onChange }: FilingFieldProps) {
  if (!hasVisit(filing.kind) || filing.urgency === 'emergency') return null;
  const words = RESIDENT.newRequest;
  const now = Date.now();
  const day = choiceOf(filing.date, now);
  return (
    <>
      <ChoiceField label={words.day}>
        <ChoiceRow
          id="new-request-day"
          choices={DAY_CHOICES.map((choice) => ({ value: choice, text: words.days[choice] }))}
          value={day}
          onChange={(choice) => onChange({ date: dateOf(choice, now) })}
        />
      </ChoiceField>
      {day !== 'any' && (
        <ChoiceField label={words.part}>
          <ChoiceRow
            id="new-request-part"
            choices={DAY_PARTS.map((part) => ({ value: part, text: DAY_PART_NAMES[part] }))}
            value={filing.part}
            onChange={(part) => onChange({ part })}
          />
        </ChoiceField>
      )}
    </>
  );
}
