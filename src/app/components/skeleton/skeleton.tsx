import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import './skeleton.scss';

/** Stands where cards will appear, so that nothing jumps when they come. */
export function Skeleton({ cards = 3 }: { readonly cards?: number }) {
  return (
    <View className="ui-skeleton" {...aria({ role: 'status', label: COMPONENT_WORDS.loading })}>
      {Array.from({ length: cards }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the cards are all alike and never change places
        <View key={index} className="ui-skeleton__card">
          <View className="ui-skeleton__line ui-skeleton__line--short" />
          <View className="ui-skeleton__line" />
        </View>
      ))}
    </View>
  );
}
