import { Text, View } from '@tarojs/components';
import type { DeadLetter } from '../../../contract/schemas/wechat';
import type { Instant } from '../../../domain/time';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Tag } from '../../components/tag/tag';
import { sayPast } from '../../words/common';
import { LEAD } from '../../words/lead';
import { whyUnsent } from './why-unsent';

interface UnsentCardProps {
  readonly letter: DeadLetter;
  readonly now: Instant;
  readonly busy: boolean;
  readonly onRetry: () => void;
}

/** One message that was given up: what it was about, why, what helps, and the way to send it off once more. */
export function UnsentCard({ letter, now, busy, onRetry }: UnsentCardProps) {
  const { unsent } = LEAD;
  const { id, what, serial, reason, attempts, at } = letter;
  const { why, todo } = whyUnsent(reason);
  return (
    <Card id={`unsent-${id}`}>
      <View className="stack">
        <View className="row row--between">
          <Text className="type-heading">{unsent.what[what] ?? unsent.whatElse}</Text>
          {serial !== null && <Tag text={unsent.serial(serial)} />}
        </View>
        <View>
          <Text>{`${why}。${todo}`}</Text>
        </View>
        <Text className="type-small numeric">{unsent.meta(sayPast(at, now), attempts, reason)}</Text>
        <Button id={`retry-${id}`} kind="tonal" text={unsent.again} busy={busy} onPress={onRetry} />
      </View>
    </Card>
  );
}
