import { View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { VISITOR } from '../../words/visitor';
import { hasEnded } from './has-ended';
import type { VisitPartProps } from './visit-part-props';

/** What is seldom wanted: the printed pass, and to take back what was said. */
export function VisitActions({ page, visit }: VisitPartProps) {
  const words = VISITOR.visit;
  const { can } = visit;
  return (
    <View className="stack">
      {page.pass && (
        <Button id="visit-print" kind="tonal" text={words.print} onPress={() => page.ask('print')} />
      )}
      {can.includes('withdraw') && (
        <Button id="visit-withdraw" kind="quiet" text={words.withdraw} onPress={() => page.ask('withdraw')} />
      )}
      {can.includes('eraseVisitor') && hasEnded(visit) && visit.visitor && (
        <Button id="visit-erase" kind="quiet" text={words.erase} onPress={() => page.ask('erase')} />
      )}
    </View>
  );
}
