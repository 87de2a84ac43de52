import { Text, View } from '@tarojs/components';
import { GATE } from '../../words/gate';
import './say-it.scss';

/** The courteous words of the moment, large enough to read while one stands upright. */
export function SayIt({ words }: { readonly words: string }) {
  if (words === '') return null;
  return (
    <View className="say-it">
      <Text className="say-it__label">{GATE.verify.say}</Text>
      <Text className="say-it__words">「{words}」</Text>
    </View>
  );
}
