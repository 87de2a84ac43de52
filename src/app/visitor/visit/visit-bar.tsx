import { Button } from '../../components/button/button';
import { go } from '../../platform/navigate';
import { VISITOR } from '../../words/visitor';
import { ShareButton } from './share-button';
import type { Sharing } from './use-sharing';
import type { VisitPartProps } from './visit-part-props';

const ENDED = ['over', 'withdrawn', 'declined', 'unanswered'];

/** Whether the visit leaves anything to be done at the thumb. */
export function hasBar({ can, status, visitor }: VisitPartProps['visit']): boolean {
  return can.includes('share') || (ENDED.includes(status) && visitor !== null);
}

interface VisitBarProps extends Pick<VisitPartProps, 'visit'> {
  readonly sharing: Sharing;
}

/** At the thumb: send the pass on while it is good, invite again when it is over. */
export function VisitBar({ visit, sharing }: VisitBarProps) {
  const words = VISITOR.visit;
  if (visit.can.includes('share')) {
    return <ShareButton id="visit-share" text={words.share} sharing={sharing} />;
  }
  return (
    <Button id="visit-again" text={words.again} onPress={() => void go('newVisit', { again: visit.id })} />
  );
}
