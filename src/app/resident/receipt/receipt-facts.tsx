import { Text, View } from '@tarojs/components';
import { sayTime } from '../../../domain/calendar/say-time';
import { CLOSE_REASONS, KINDS } from '../../../domain/service-request/kinds';
import type { Instant } from '../../../domain/time';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import { CLOSE_REASON_NAMES, KIND_NAMES } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import type { Receipt } from './use-receipt';
import './receipt-facts.scss';

interface ReceiptFactsProps {
  readonly receipt: Receipt;
  readonly now: Instant;
}

/** What the receipt is about. It names nobody: whoever holds its address may read it. */
export function ReceiptFacts({ receipt, now }: ReceiptFactsProps) {
  const { facts, covers, fingerprint, noNames, reopened } = RESIDENT.receipt;
  const kind = KINDS.find((known) => known === receipt.kind);
  const reason = CLOSE_REASONS.find((known) => known === receipt.closeReason);
  const rows: [string, string][] = [
    [facts.community, receipt.community],
    [facts.serial, String(receipt.serial)],
    [facts.kind, kind ? KIND_NAMES[kind] : receipt.kind],
    [facts.received, sayTime(receipt.receivedAt, now)],
    [facts.closed, sayTime(receipt.closedAt, now)],
    [facts.reason, reason ? CLOSE_REASON_NAMES[reason] : reopened],
  ];
  return (
    <View className="stack">
      <Text className="type-heading">{covers}</Text>
      <Card kind="list">
        {rows.map(([name, value]) => (
          <Row key={name} title={name} end={value} />
        ))}
      </Card>
      <View>
        <Text className="type-small">{fingerprint}</Text>
        <Text className="receipt-hash" selectable>
          {receipt.hash}
        </Text>
      </View>
      <Text className="type-small">{noNames}</Text>
    </View>
  );
}
