import { Button } from '../../components/button/button';
import { LIVE } from '../../words/live';
import { useRing } from './use-ring';

/** Whether it rings here. Seldom changed: it stands below the list, and leaves the best place to who waits. */
export function RingLine() {
  const { muted, toggle } = useRing();
  return (
    <Button id="ring" kind="quiet" size="small" text={muted ? LIVE.muted : LIVE.ringing} onPress={toggle} />
  );
}
