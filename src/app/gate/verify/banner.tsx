import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/icon/icon';
import { aria } from '../../platform/aria';
import type { Ending } from '../../platform/tones';
import './banner.scss';

const ICONS: Readonly<Record<Ending, IconName>> = { yes: 'check', wait: 'clock', no: 'cross' };

/** So many characters fit on one line at full size. */
const SHORT = 6;

interface BannerProps {
  readonly id: string;
  readonly kind: Ending;
  /** `full` fills the screen; `small` is one line at its head. */
  readonly size: 'full' | 'half' | 'small';
  readonly word: string;
  readonly children?: ReactNode;
}

/** How something came out: a colour, a word and a sign; never only a colour. */
export function Banner({ id, kind, size, word, children }: BannerProps) {
  const long = Array.from(word).length > SHORT ? 'banner--long' : '';
  return (
    <View id={id} className={`banner banner--${kind} banner--${size} ${long}`} {...aria({ role: 'alert' })}>
      <Icon name={ICONS[kind]} />
      <Text className="banner__word">{word}</Text>
      {children}
    </View>
  );
}
