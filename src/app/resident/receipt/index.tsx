import { View } from '@tarojs/components';
import { Empty } from '../../components/empty/empty';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { useNow } from '../../state/use-now';
import { RESIDENT } from '../../words/resident';
import { ReceiptFacts } from './receipt-facts';
import { ReceiptSteps } from './receipt-steps';
import { ReceiptVerdict } from './receipt-verdict';
import { useReceipt } from './use-receipt';

/** Codes for an address that names no receipt: mistyped, or cut off on its way. */
const UNKNOWN: ReadonlySet<string> = new Set(['notFound', 'invalidInput']);

export default function ReceiptPage() {
  const { hash } = usePageParams('receipt');
  const { data: receipt, error, loading, reload } = useReceipt(hash);
  const now = useNow(Date.now(), 60_000);
  const { title, notFound } = RESIDENT.receipt;
  const unknown = error !== null && UNKNOWN.has(error.code);

  return (
    <Page title={title}>
      {loading && <Skeleton />}
      {unknown && <Empty icon="shield" title={notFound.title} help={notFound.help} />}
      {error && !unknown && <Problem problem={error} onRetry={() => void reload()} />}
      {receipt && (
        <View className="stack">
          <ReceiptVerdict receipt={receipt} />
          <ReceiptFacts receipt={receipt} now={now} />
          <ReceiptSteps receipt={receipt} now={now} />
        </View>
      )}
    </Page>
  );
}
