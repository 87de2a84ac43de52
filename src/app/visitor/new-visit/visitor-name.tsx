import { TextField } from '../../components/text-field/text-field';
import { VISITOR } from '../../words/visitor';
import type { FormPartProps } from './form-part-props';

const NAME_MAX = 20;

/** The one thing that has to be written. */
export function VisitorName({ visit: { form, change, wrong } }: FormPartProps) {
  const words = VISITOR.newVisit;
  return (
    <TextField
      id="new-visit-name"
      label={words.name}
      value={form.name}
      max={NAME_MAX}
      placeholder={words.namePlaceholder}
      onChange={(name) => change({ name })}
      {...(wrong.name ? { error: wrong.name } : {})}
    />
  );
}
