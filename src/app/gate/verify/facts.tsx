import { Text, View } from '@tarojs/components';
import type { HelpNeed } from '../../../domain/visit/kinds';
import { Card } from '../../components/card/card';
import { Tag } from '../../components/tag/tag';
import { GATE } from '../../words/gate';
import './facts.scss';

interface FactsProps {
  readonly name: string;
  /** Label and value; those without a value are left out. */
  readonly lines: readonly (readonly [label: string, value: string | null])[];
  readonly needsHelp: readonly HelpNeed[];
}

/** What the guard compares: who comes, to which building, when. Masked, and never the room. @standard GATE-3 */
export function Facts({ name, lines, needsHelp }: FactsProps) {
  return (
    <Card>
      <View className="gate-facts">
        <Text className="gate-facts__name">{name}</Text>
        {lines.map(([label, value]) =>
          value === null ? null : (
            <View key={label} className="gate-facts__line">
              <Text className="gate-facts__label">{label}</Text>
              <Text className="gate-facts__value">{value}</Text>
            </View>
          ),
        )}
        {needsHelp.length > 0 && (
          <View className="gate-facts__tags">
            {needsHelp.map((need) => (
              <Tag key={need} tone="amber" text={GATE.help[need]} />
            ))}
          </View>
        )}
      </View>
    </Card>
  );
}
