import { TextField } from '../../components/text-field/text-field';
import { RESIDENT } from '../../words/resident';
import type { FilingFieldProps } from './filing-field-props';

const PLACE_MAX = 60;

interface PlaceFieldProps extends FilingFieldProps {
  /** Nothing else says where it is. */
  readonly needed: boolean;
}

/** Where in the home, or where else. */
export function PlaceField({ filing, needed, onChange }: PlaceFieldProps) {
  const words = RESIDENT.newRequest;
  return (
    <TextField
      id="new-request-place"
      label={needed ? words.placeNeeded : words.place}
      value={filing.place}
      max={PLACE_MAX}
      placeholder={words.placePlaceholder}
      onChange={(place) => onChange({ place })}
    />
  );
}
