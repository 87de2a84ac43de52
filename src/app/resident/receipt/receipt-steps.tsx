import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { Timeline, TimelineItem } from '../../components/timeline/timeline';
import { sayPast } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import type { Receipt } from './use-receipt';
import './receipt-steps.scss';

/** Every step that the receipt covers, and its number, which is the hash over all of them. */
export function ReceiptSteps({ receipt }: { readonly receipt: Receipt }) {
  const words = RESIDENT.receipt;
  const now = Date.now();
  return (
    <View className="stack">
      <Text className="type-heading">{`${words.covers} ${words.steps(receipt.events.length)}`}</Text>
      <Card>
        <Timeline>
          {receipt.events.map(({ seq, type, at, intact }) => (
            <TimelineItem
              key={seq}
              title={words.step(seq, words.events[type] ?? words.otherEvent)}
              time={sayPast(at, now)}
              state={intact ? 'done' : 'alert'}
              {...(intact ? {} : { note: words.stepBroken })}
            />
          ))}
        </Timeline>
      </Card>
      <View>
        <Text className="type-small">{words.fingerprint}</Text>
        <View className="receipt-steps__hash">{receipt.hash}</View>
      </View>
      <Text className="type-small">{words.noNames}</Text>
    </View>
  );
}
