import { TextArea } from '../../components/text-field/text-area';
import { RESIDENT } from '../../words/resident';
import type { FilingFieldProps } from './filing-field-props';

const MATTER_MAX = 1000;

interface MatterFieldProps extends FilingFieldProps {
  readonly missing: boolean;
}

/** What is the matter. */
export function MatterField({ filing, missing, onChange }: MatterFieldProps) {
  const words = RESIDENT.newRequest;
  return (
    <TextArea
      id="new-request-matter"
      label={words.matter}
      value={filing.matter}
      max={MATTER_MAX}
      placeholder={words.matterPlaceholders[filing.kind]}
      onChange={(matter) => onChange({ matter })}
      {...(missing ? { error: words.matterRequired } : {})}
    />
  );
}
