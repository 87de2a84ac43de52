import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { keepForReload } from '../../platform/keep-for-reload';
import { keepPages } from '../../platform/keep-pages';
import type { Me } from '../../state/session';
import { GATE } from '../../words/gate';
import { GateOnly, GateTabs } from '../gate-tabs';
import { useGateMemory } from '../offline/use-gate-memory';
import { OnlineLine } from '../parts/online-line';
import { warmUp } from '../pass-crypto';
import { ChooseGate } from './choose-gate';
import { ExpectedToday } from './expected-today';
import { ScanCard } from './scan-card';

/** The page stands first. */
const WARM_UP_MS = 500;

export default function GatePostPage() {
  return <GateOnly title={GATE.post.title}>{(me) => <Post me={me} />}</GateOnly>;
}

/** The post: what the gate goes by, the scan, the six digits, and who is expected today. */
function Post({ me }: { readonly me: Me }) {
  const memory = useGateMemory();
  // A guard who loses the network goes on with these.
  useEffect(() => {
    void keepPages('gateVerify', 'gateInside').then(keepForReload);
    const timer = setTimeout(warmUp, WARM_UP_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <GateTabs me={me} tab="post" title={GATE.post.title}>
      <OnlineLine memory={memory} />
      <ChooseGate gate={memory.gate} />
      {memory.gate !== null && (
        <View className="stack">
          <ScanCard />
          <ExpectedToday gate={memory.gate} memory={memory} />
        </View>
      )}
    </GateTabs>
  );
}
