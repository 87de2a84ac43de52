import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../../platform/aria';
import { shortcut } from '../../platform/keyboard';
import './card.scss';

interface CardProps {
  /** `list` leaves the space above and below to its rows; `alert` has a red line. */
  readonly kind?: 'plain' | 'list' | 'alert';
  readonly onPress?: () => void;
  /** What stands on it, in short, for a screen reader that does not read it by itself. */
  readonly label?: string;
  readonly id?: string;
  /** One of a list that J and K go through, where there is a keyboard. */
  readonly item?: boolean;
  /** The one that is open beside the list. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** A white card with a hairline; pressable as a whole when `onPress` is given. */
export function Card({ kind = 'plain', onPress, label, id, item, open, children }: CardProps) {
  const className = `ui-card ui-card--${kind} ${onPress ? 'ui-card--pressable' : ''} ${open ? 'ui-card--open' : ''}`;
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
      {...shortcut(item ? 'item' : undefined)}
    >
      {children}
    </View>
  );
}
