import type { VisitDetail } from '../../../contract/schemas/visit';
import type { VisitPage } from './use-visit-page';

/** Every part of the page sees the visit and what can be done with it. */
export interface VisitPartProps {
  readonly page: VisitPage;
  readonly visit: VisitDetail;
}
