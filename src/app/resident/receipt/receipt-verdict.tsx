import { Notice } from '../../components/notice/notice';
import { RESIDENT } from '../../words/resident';
import type { Receipt } from './use-receipt';

/** Whether nothing was altered, or where the record first breaks. */
export function ReceiptVerdict({ receipt }: { readonly receipt: Receipt }) {
  const words = RESIDENT.receipt;
  if (receipt.intact) return <Notice title={words.intact} help={words.intactHelp} />;
  const help = receipt.brokenAt === null ? words.brokenRecord : words.brokenHelp(receipt.brokenAt);
  return <Notice tone="red" title={words.broken} help={help} />;
}
