import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import type { Rings as RingsNow } from '../../../domain/courtesy/rings';
import { aria } from '../../platform/aria';
import { ringsFace } from './rings-face';
import './rings.scss';

interface RingsProps {
  readonly now: RingsNow;
  /** The same in words, e.g. "second ring, waited for 32 seconds". */
  readonly label: string;
}

/** The waiting clock: three rings that fill one after the other, from the middle; all red once the third is over. @standard TEL-1 */
export function Rings({ now, label }: RingsProps) {
  const { mood, filled } = ringsFace(now);
  return (
    <View className={`ui-rings ui-rings--${mood}`} {...aria({ role: 'img', label })}>
      {filled.map((turns, index) => (
        <View
          // biome-ignore lint/suspicious/noArrayIndexKey: the first ring is always the first.
          key={index}
          className={`ui-rings__ring ui-rings__ring--${index + 1}`}
          style={{ '--filled': `${turns}turn` } as CSSProperties}
        />
      ))}
    </View>
  );
}
