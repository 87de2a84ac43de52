import { Text, View } from '@tarojs/components';
import { DUTY_CARD } from '../../../domain/visit/gate-words';
import { Card } from '../../components/card/card';
import { GATE } from '../../words/gate';
import './duty-card.scss';

/** 4S at the post: stand, smile, say, see; and when to help. @standard GATE-4 GATE-3 */
export function DutyCard() {
  const words = GATE.duty;
  return (
    <View className="stack">
      <Card>
        <View className="stack">
          <Text className="gate__strong">{words.card}</Text>
          {DUTY_CARD.map(({ word, line }) => (
            <View key={word} className="duty-card__line">
              <Text className="duty-card__word">{word}</Text>
              <Text className="grow">{line}</Text>
            </View>
          ))}
        </View>
      </Card>
      <Card>
        <View className="stack">
          <Text className="gate__strong">{words.helping}</Text>
          {words.helpingLines.map((line) => (
            <Text key={line}>{line}</Text>
          ))}
        </View>
      </Card>
    </View>
  );
}
