import { Stepper } from '../../components/stepper/stepper';
import { VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';

const MOST_PEOPLE = 20;

/** How many come. */
export function PartyField({ visit: { form, change } }: FormPartProps) {
  const words = VISITOR.newVisit;
  return (
    <Stepper
      id="new-visit-people"
      label={words.people}
      value={form.partySize}
      min={1}
      max={MOST_PEOPLE}
      say={words.sayPeople}
      onChange={(partySize) => change({ partySize })}
    />
  );
}
