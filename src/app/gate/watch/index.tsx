import { StaffOnly } from '../../staff/staff-page';
import type { Me } from '../../state/session';
import { GATE } from '../../words/gate';
import { GateTabs } from '../gate-tabs';
import { Blocks } from './blocks';
import { Conflicts } from './conflicts';
import { useWatch } from './use-watch';

export default function GateWatchPage() {
  return (
    <StaffOnly title={GATE.watch.title} roles={['supervisor']}>
      {(me) => <Watch me={me} />}
    </StaffOnly>
  );
}

/** For supervisors: what offline gates did that does not fit, and who is not received for the time being. */
function Watch({ me }: { readonly me: Me }) {
  const watch = useWatch();
  return (
    <GateTabs me={me} tab="watch" title={GATE.watch.title}>
      <Conflicts watch={watch} />
      <Blocks watch={watch} />
    </GateTabs>
  );
}
