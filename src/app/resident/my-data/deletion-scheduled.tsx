import { Text, View } from '@tarojs/components';
import type { Instant } from '../../../domain/time';
import { Button } from '../../components/button/button';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { sayDate } from '../../words/common';
import { PRIVACY } from '../../words/privacy';
import type { AccountDeletion } from './use-account-deletion';

interface DeletionScheduledProps {
  readonly dueAt: Instant;
  readonly deletion: AccountDeletion;
}

/** The account goes when what is open is done; until then it can be kept after all. */
export function DeletionScheduled({ dueAt, deletion }: DeletionScheduledProps) {
  const words = PRIVACY.myData;
  const { open, keep, busy, problem } = deletion;
  return (
    <View className="stack">
      <Notice tone="amber" title={words.scheduledTitle} help={words.scheduled(sayDate(dueAt))} />
      {open.map(({ id, serial, matter }) => (
        <Text key={id} className="type-small">
          {words.open(serial, matter)}
        </Text>
      ))}
      <Button id="deletion-keep" kind="outline" text={words.keep} busy={busy} onPress={() => void keep()} />
      <Problem problem={problem} />
    </View>
  );
}
