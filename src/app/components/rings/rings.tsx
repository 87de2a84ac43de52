import { View } from '@tarojs/components';
import type { CSSProperties } from 'react';
import type { Rings as RingsNow } from '../../../domain/courtesy/rings';
import { aria } from '../../platform/aria';
import './rings.scss';

const RINGS = [1, 2, 3] as const;
/** A browser and WeChat redraw a ring at each change: twenty steps a ring look smooth and cost little. */
const STEPS = 20;

interface RingsProps {
  readonly now: RingsNow;
  /** The same in words, e.g. "second ring, waited for 32 seconds". */
  readonly label: string;
}

/** The waiting clock: three rings that fill one after the other, from the middle; all red once the third is over. @standard TEL-1 */
export function Rings({ now, label }: RingsProps) {
  const mood = now.late ? 'late' : now.ring === RINGS.length ? 'last' : 'calm';
  const filled = (ring: number) => {
    if (now.late || ring < now.ring) return 1;
    return ring === now.ring ? Math.round(now.progress * STEPS) / STEPS : 0;
  };
  return (
    <View className={`ui-rings ui-rings--${mood}`} {...aria({ role: 'img', label })}>
      {RINGS.map((ring) => (
        <View
          key={ring}
          className={`ui-rings__ring ui-rings__ring--${ring}`}
          style={{ '--filled': `${filled(ring)}turn` } as CSSProperties}
        />
      ))}
    </View>
  );
}
