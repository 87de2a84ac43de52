import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { DESK } from '../../words/desk';
import { Say } from './say';
import './counter-script.scss';

/** How somebody at the counter is received, from standing up to seeing them off. @standard DESK-1 DESK-8 DESK-9 */
export function CounterScript() {
  const { greetingCounter, script } = DESK.register;
  return (
    <Card>
      <View className="stack">
        <Say text={greetingCounter} />
        {script.map(({ step, how }, index) => (
          <View className="counter-script__step" key={step}>
            <Text className="counter-script__number numeric">{index + 1}</Text>
            <View className="grow">
              <Text className="counter-script__name">{step}</Text>
              <Text className="type-small">{how}</Text>
            </View>
          </View>
        ))}
      </View>
    </Card>
  );
}
