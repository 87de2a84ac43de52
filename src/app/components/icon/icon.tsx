import { View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import type { IconName } from './icon-paths';
import './icon.scss';

export type { IconName } from './icon-paths';

interface IconProps {
  readonly name: IconName;
  /** 16, 22 or 32 pt. */
  readonly size?: 'small' | 'normal' | 'large';
  /** What it says, when no words beside it say it; otherwise it is decoration. */
  readonly label?: string;
}

/** A line drawing in the colour of the text around it. */
export function Icon({ name, size = 'normal', label }: IconProps) {
  return (
    <View
      className={`ui-icon ui-icon--${name} ui-icon--${size}`}
      {...aria(label ? { role: 'img', label } : { hidden: true })}
    />
  );
}

/** An icon on a small rounded ground, as it stands at the head of a card or a row. */
export function IconTile({ name, quiet = false }: { readonly name: IconName; readonly quiet?: boolean }) {
  return (
    <View className={`ui-icon-tile ${quiet ? 'ui-icon-tile--quiet' : ''}`}>
      <Icon name={name} />
    </View>
  );
}
