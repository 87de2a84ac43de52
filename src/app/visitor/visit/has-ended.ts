import type { VisitDetail } from '../../../contract/schemas/visit';

const ENDS: ReadonlySet<VisitDetail['status']> = new Set(['over', 'withdrawn', 'declined', 'unanswered']);

/** Whether nothing more comes of the visit, whatever its end. */
export const hasEnded = ({ status }: Pick<VisitDetail, 'status'>): boolean => ENDS.has(status);
