import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import './card.scss';

interface CardProps {
  /** `list` leaves the space above and below to its rows; `alert` has a red line. */
  readonly kind?: 'plain' | 'list' | 'alert';
  readonly onPress?: () => void;
  /** What stands on it, in short, for a screen reader that does not read it by itself. */
  readonly label?: string;
  readonly id?: string;
  readonly children: ReactNode;
}

/** A white card with a hairline; pressable as a whole when `onPress` is given. */
export function Card({ kind = 'plain', onPress, label, id, children }: CardProps) {
  const className = `ui-card ui-card--${kind} ${onPress ? 'ui-card--pressable' : ''}`;
  const named = id ? { id } : {};
  if (!onPress)
    return (
      <View {...named} className={className}>
        {children}
      </View>
    );
  return (
    <View
      {...named}
      className={className}
      onClick={onPress}
      {...aria({ role: 'button', ...(label ? { contents: label } : {}) })}
    >
      {children}
    </View>
  );
}
