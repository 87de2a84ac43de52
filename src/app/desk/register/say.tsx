import { Text, View } from '@tarojs/components';
import './say.scss';

/** A line of the script, to be said aloud. */
export function Say({ label, text }: { readonly label?: string; readonly text: string }) {
  return (
    <View className="say">
      {label && <Text className="say-label">{label}</Text>}
      <Text>{text}</Text>
    </View>
  );
}
