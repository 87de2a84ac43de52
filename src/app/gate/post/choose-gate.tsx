import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { ChoiceRow } from '../../components/chips/chips';
import { Problem } from '../../components/problem/problem';
import { GATE } from '../../words/gate';
import { gateMemory } from '../offline/gate-memory';
import { standAt, useGates } from '../parts/use-gates';
import './choose-gate.scss';

/** At which gate the device stands: asked once, and then one line. */
export function ChooseGate({ gate }: { readonly gate: number | null }) {
  const { gates, error, reload } = useGates();
  const [changing, setChanging] = useState(false);
  const words = GATE.gate;
  const name =
    gates?.find(({ number }) => number === gate)?.name ??
    (gate === null ? undefined : gateMemory().kept?.bundle.gate.name);
  if (gate !== null && !changing) {
    return (
      <View className="choose-gate">
        <Text className="choose-gate__name">{name ?? ''}</Text>
        {gates !== null && gates.length > 1 && (
          <Button
            id="gate-change"
            kind="quiet"
            size="small"
            text={words.change}
            onPress={() => setChanging(true)}
          />
        )}
      </View>
    );
  }
  return (
    <View className="stack">
      <Problem problem={error} onRetry={() => void reload()} />
      {gates !== null && (
        <Card>
          <Text className="gate__strong">{gates.length === 0 ? words.none : words.choose}</Text>
          <ChoiceRow
            id="gate"
            value={gate === null ? undefined : String(gate)}
            choices={gates.map((one) => ({ value: String(one.number), text: one.name }))}
            onChange={(number) => {
              standAt(Number(number));
              setChanging(false);
            }}
          />
          {gates.length > 0 && <Text className="type-small">{words.chooseHelp}</Text>}
        </Card>
      )}
    </View>
  );
}
