import type { NewVisit } from './use-new-visit';

/** Every part of the form sees the whole visit that is being announced. */
export interface FormPartProps {
  readonly visit: NewVisit;
}
