import { View } from '@tarojs/components';
import { ArrivalWindow } from '../../components/arrival-window/arrival-window';
import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { Stepper } from '../../components/stepper/stepper';
import { VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';
import { RegularTimes } from './regular-times';
import { arrivalOf, SEVERAL_DAYS } from './visit-form';

const KINDS = ['once', 'several', 'regular'] as const;
const FEWEST_ENTRIES = 2;
const MOST_ENTRIES = 20;

/** When somebody comes: once, several times within some days, or on the same weekdays for a while. */
export function WhenField({ visit }: FormPartProps) {
  const { form, change, now } = visit;
  const words = VISITOR.newVisit;
  return (
    <ChoiceField label={words.when}>
      <View className="stack">
        <ChoiceRow
          id="new-visit-kind"
          choices={KINDS.map((kind) => ({ value: kind, text: words.kinds[kind] }))}
          value={form.kind}
          onChange={(kind) => change({ kind })}
        />
        {form.kind === 'regular' ? (
          <RegularTimes visit={visit} />
        ) : (
          <ArrivalWindow
            id="new-visit-arrival"
            arrival={arrivalOf(form, now)}
            now={now}
            onChange={(arrival) => change({ arrival })}
          />
        )}
        {form.kind === 'several' && (
          <>
            <ChoiceRow
              id="new-visit-days"
              choices={SEVERAL_DAYS.map((days) => ({ value: days, text: words.days[days] ?? days }))}
              value={form.severalDays}
              onChange={(severalDays) => change({ severalDays })}
            />
            <Stepper
              id="new-visit-entries"
              label={words.entries}
              value={form.maxEntries}
              min={FEWEST_ENTRIES}
              max={MOST_ENTRIES}
              say={words.sayEntries}
              onChange={(maxEntries) => change({ maxEntries })}
            />
          </>
        )}
      </View>
    </ChoiceField>
  );
}
