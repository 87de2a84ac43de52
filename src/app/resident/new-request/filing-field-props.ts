import type { Filing } from './filing';

/** Every part of the form sees the whole filing, because what is asked depends on its kind, and changes a part of it. */
export interface FilingFieldProps {
  readonly filing: Filing;
  readonly onChange: (part: Partial<Filing>) => void;
}
