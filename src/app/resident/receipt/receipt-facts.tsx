import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import { CLOSE_REASON_NAMES, KIND_NAMES, sayPast } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import type { Receipt } from './use-receipt';

/** Which request it is, without names and words: the page is public. */
export function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { facts, reopened } = RESIDENT.receipt;
  const now = Date.now();
  const result = CLOSE_REASON_NAMES[receipt.closeReason as keyof typeof CLOSE_REASON_NAMES] ?? reopened;
  const kind = KIND_NAMES[receipt.kind as keyof typeof KIND_NAMES] ?? receipt.kind;
  return (
    <Card kind="list">
      <Row title={facts.community} end={receipt.community} />
      <Row title={facts.serial} end={String(receipt.serial)} />
      <Row title={facts.kind} end={kind} />
      <Row title={facts.received} end={sayPast(receipt.receivedAt, now)} />
      <Row title={facts.closed} end={sayPast(receipt.closedAt, now)} />
      <Row title={facts.reason} end={result} />
    </Card>
  );
}
