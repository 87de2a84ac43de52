import { Text, View } from '@tarojs/components';
import type { Instant } from '../../../domain/time';
import { Timeline, TimelineItem } from '../../components/timeline/timeline';
import { sayPast } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import type { Receipt } from './use-receipt';

interface ReceiptStepsProps {
  readonly receipt: Receipt;
  readonly now: Instant;
}

/** Every step that the receipt covers, with the beginning of its fingerprint. */
export function ReceiptSteps({ receipt, now }: ReceiptStepsProps) {
  const { steps, step, stepBroken, events, otherEvent } = RESIDENT.receipt;
  return (
    <View className="stack">
      <Text className="type-heading">{steps(receipt.events.length)}</Text>
      <Timeline>
        {receipt.events.map(({ seq, type, at, hash, intact }) => (
          <TimelineItem
            key={seq}
            title={step(seq, events[type] ?? otherEvent)}
            time={sayPast(at, now)}
            note={intact ? hash.slice(0, 12) : stepBroken}
            state={intact ? 'done' : 'alert'}
          />
        ))}
      </Timeline>
    </View>
  );
}
