import { Text, View } from '@tarojs/components';
import type { SharedPass } from '../../../contract/schemas/visit';
import { Card } from '../../components/card/card';
import { VISITOR } from '../../words/visitor';

/** How to get there, and what the community asks of everybody. */
export function WayAndRules({ shared: { directions, rules, pass } }: { readonly shared: SharedPass }) {
  if (!pass) return null;
  const words = VISITOR.shared;
  return (
    <>
      <Lines title={words.directions} lines={directions} />
      <Lines title={words.rules} lines={rules} />
    </>
  );
}

function Lines({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <View className="stack">
      <Text className="type-heading">{title}</Text>
      <Card>
        <View className="stack">
          {lines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
      </Card>
    </View>
  );
}
