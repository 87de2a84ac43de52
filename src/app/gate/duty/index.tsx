import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { TextField } from '../../components/text-field/text-field';
import type { Me } from '../../state/session';
import { GATE } from '../../words/gate';
import { GateOnly, GateTabs } from '../gate-tabs';
import { useGateMemory } from '../offline/use-gate-memory';
import { SayIt } from '../parts/say-it';
import { DutyCard } from './duty-card';
import { useKnownResident } from './use-known-resident';

export default function GateDutyPage() {
  return <GateOnly title={GATE.duty.title}>{(me) => <Duty me={me} />}</GateOnly>;
}

/** How a known resident is greeted, and the post's duty card. @standard GATE-1 GATE-4 */
function Duty({ me }: { readonly me: Me }) {
  const words = GATE.duty;
  const { online } = useGateMemory();
  const { written, write, find, found, busy, problem } = useKnownResident();
  return (
    <GateTabs me={me} tab="duty" title={words.title}>
      <Card>
        <View className="stack">
          <Text className="gate__strong">{words.known}</Text>
          <Text>{words.knownHelp}</Text>
          <TextField
            id="known-query"
            label={words.find}
            value={written}
            max={20}
            placeholder={words.findPlaceholder}
            onChange={write}
            onConfirm={() => void find()}
            end={
              <Button
                id="known-find"
                kind="tonal"
                size="small"
                text={words.search}
                busy={busy}
                onPress={() => void find()}
              />
            }
          />
          <Text className="type-small">{words.logged}</Text>
          {!online && <Notice tone="amber" title={words.needsNetwork} />}
          <Problem problem={problem} />
          {found?.length === 0 && <Notice title={words.notFound} />}
          {found?.map(({ address, building, say }) => (
            <View key={`${building} ${address}`} className="stack">
              <Text className="gate__strong">{`${building} · ${address}`}</Text>
              <SayIt words={say} />
            </View>
          ))}
        </View>
      </Card>
      <DutyCard />
    </GateTabs>
  );
}
