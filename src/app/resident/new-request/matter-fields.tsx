import { TextArea } from '../../components/text-field/text-area';
import { TextField } from '../../components/text-field/text-field';
import { RESIDENT } from '../../words/resident';
import type { FilingFieldProps } from './filing-field-props';

const MATTER_MAX = 1000;
const PLACE_MAX = 60;

interface MatterFieldsProps extends FilingFieldProps {
  readonly missing: boolean;
}

/** What is the matter, and where. */
export function MatterFields({ filing, missing, onChange }: MatterFieldsProps) {
  const words = RESIDENT.newRequest;
  return (
    <>
      <TextArea
        id="new-request-matter"
        label={words.matter}
        value={filing.matter}
        max={MATTER_MAX}
        placeholder={words.matterPlaceholders[filing.kind]}
        onChange={(matter) => onChange({ matter })}
        {...(missing ? { error: words.matterRequired } : {})}
      />
      <TextField
        id="new-request-place"
        label={words.place}
        value={filing.place}
        max={PLACE_MAX}
        placeholder={words.placePlaceholder}
        onChange={(place) => onChange({ place })}
      />
    </>
  );
}
