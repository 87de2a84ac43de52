import type { VisitDetail } from '../../../contract/schemas/visit';
import type { Instant } from '../../../domain/time';
import { Notice } from '../../components/notice/notice';
import { sayPast } from '../../words/common';
import { VISITOR } from '../../words/visitor';

/** Where the visit stands, and what happens next. */
export function VisitStanding({ visit, now }: { readonly visit: VisitDetail; readonly now: Instant }) {
  const { next, ended } = VISITOR.visit;
  const { status, passState, overdue, window, insideSince } = visit;
  if (status === 'awaitingHost') return null;
  if (overdue)
    return <Notice tone="amber" title={next.overdue(sayPast(window.until, now))} help={next.overdueHelp} />;
  if (status === 'inside' && insideSince !== null) {
    return <Notice title={next.inside(sayPast(insideSince, now))} />;
  }
  if (status === 'atGate') return <Notice title={next.atGate} />;
  if (status === 'expected') {
    return passState === 'usedUp' ? (
      <Notice tone="amber" {...ended.usedUp} />
    ) : (
      <Notice title={next.expected} />
    );
  }
  return status === 'inside' ? null : (
    <Notice tone={status === 'unanswered' ? 'amber' : 'brand'} {...ended[status]} />
  );
}
