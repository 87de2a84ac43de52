import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { HelpNeed } from '../../../domain/visit/kinds';
import { Card } from '../../components/card/card';
import { Tag } from '../../components/tag/tag';
import { GATE } from '../../words/gate';
import './visitor-card.scss';

interface VisitorCardProps {
  readonly id: string;
  readonly name: string;
  /** When they are expected, or came in. */
  readonly time: string;
  readonly notes: readonly (string | null)[];
  readonly needsHelp: readonly HelpNeed[];
  readonly tags?: ReactNode;
  readonly onPress?: () => void;
  readonly children?: ReactNode;
}

/** One visitor in a list, masked. @standard GATE-3 who needs help is shown */
export function VisitorCard({ id, name, time, notes, needsHelp, tags, onPress, children }: VisitorCardProps) {
  return (
    <Card id={id} {...(onPress ? { onPress, label: `${name} ${time}` } : {})}>
      <View className="visitor-card">
        <View className="visitor-card__head">
          <Text className="visitor-card__name">{name}</Text>
          <Text className="visitor-card__time">{time}</Text>
        </View>
        <Text className="visitor-card__note">{notes.filter(Boolean).join(' · ')}</Text>
        {(needsHelp.length > 0 || tags) && (
          <View className="visitor-card__tags">
            {tags}
            {needsHelp.map((need) => (
              <Tag key={need} tone="amber" text={GATE.help[need]} />
            ))}
          </View>
        )}
        {children}
      </View>
    </Card>
  );
}
