import { KINDS } from '../../../domain/service-request/kinds';
import { ChoiceRow } from '../../components/chips/chips';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { KIND_NAMES } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import type { FilingFieldProps } from './filing-field-props';

export function KindChoice({ filing, onChange }: FilingFieldProps) {
  return (
    <ChoiceField label={RESIDENT.newRequest.kind}>
      <ChoiceRow
        id="new-request-kind"
        choices={KINDS.map((kind) => ({ value: kind, text: KIND_NAMES[kind] }))}
        value={filing.kind}
        onChange={(kind) => onChange({ kind })}
      />
    </ChoiceField>
  );
}
