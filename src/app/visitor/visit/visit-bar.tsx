import type { VisitDetail } from '../../../contract/schemas/visit';
import { Button } from '../../components/button/button';
import { go } from '../../platform/navigate';
import { VISITOR } from '../../words/visitor';
import { hasEnded } from './has-ended';
import { ShareButton } from './share-button';
import type { Sharing } from './use-sharing';

/** Whether the visit leaves anything to be done at the thumb. */
export function hasBar(visit: VisitDetail): boolean {
  return canBeSent(visit) || (hasEnded(visit) && visit.visitor !== null);
}

/** Whether the pass is still good for somebody who has yet to come in. */
const canBeSent = ({ can, passState }: VisitDetail) => can.includes('share') && passState === 'valid';

interface VisitBarProps {
  readonly visit: VisitDetail;
  readonly sharing: Sharing;
}

/** At the thumb: send the pass on while it is good, invite again when it is over. */
export function VisitBar({ visit, sharing }: VisitBarProps) {
  const words = VISITOR.visit;
  if (canBeSent(visit)) {
    return <ShareButton id="visit-share" text={words.share} sharing={sharing} />;
  }
  return (
    <Button id="visit-again" text={words.again} onPress={() => void go('newVisit', { again: visit.id })} />
  );
}
