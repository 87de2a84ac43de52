import { Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import './seals.scss';

export type SealState = 'present' | 'missing' | 'notNeeded';

export interface Seal {
  /** One of the five courteous words, as it is written. */
  readonly word: string;
  readonly state: SealState;
}

/** The five courteous words under the composer: filled when said, amber when the moment calls for one, dashed otherwise. @standard TEN-1 */
export function Seals({ seals }: { readonly seals: readonly Seal[] }) {
  return (
    <View className="ui-seals" {...aria({ role: 'list' })}>
      {seals.map(({ word, state }) => (
        <Text
          key={word}
          className={`ui-seal ui-seal--${state}`}
          {...aria({ label: `${word}${COMPONENT_WORDS.seals[state]}` })}
        >
          {word}
        </Text>
      ))}
    </View>
  );
}
