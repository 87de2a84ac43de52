import { PURPOSES, type Purpose } from '../../../domain/visit/kinds';
import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { PURPOSE_NAMES, VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';

/** The names' own order: what is chosen most comes first. */
const CHOICES = Object.keys(PURPOSE_NAMES).filter((name): name is Purpose =>
  (PURPOSES as readonly string[]).includes(name),
);

/** What somebody comes for. */
export function PurposeChoice({ visit: { form, change } }: FormPartProps) {
  return (
    <ChoiceField label={VISITOR.newVisit.purpose}>
      <ChoiceRow
        id="new-visit-purpose"
        choices={CHOICES.map((purpose) => ({ value: purpose, text: PURPOSE_NAMES[purpose] }))}
        value={form.purpose}
        onChange={(purpose) => change({ purpose })}
      />
    </ChoiceField>
  );
}
