import { View } from '@tarojs/components';
import { Empty } from '../../components/empty/empty';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { PAGES } from '../../pages';
import { usePageParams } from '../../platform/use-page-params';
import { RESIDENT } from '../../words/resident';
import { ReceiptFacts } from './receipt-facts';
import { ReceiptSteps } from './receipt-steps';
import { ReceiptVerdict } from './receipt-verdict';
import { useReceipt } from './use-receipt';

/** What a receipt vouches for. Public: whoever holds the number can check it, signed in or not. */
export default function ReceiptPage() {
  const { hash } = usePageParams('receipt');
  const { receipt, unknown, error, loading, reload } = useReceipt(hash);
  return (
    <Page title={PAGES.receipt.title}>
      <View className="stack">
        {loading && <Skeleton cards={3} />}
        {unknown && <Empty icon="search" {...RESIDENT.receipt.notFound} />}
        {!unknown && <Problem problem={error} onRetry={() => void reload()} />}
        {receipt && <ReceiptVerdict intact={receipt.intact} brokenAt={receipt.brokenAt} />}
        {receipt && <ReceiptFacts receipt={receipt} />}
        {receipt && <ReceiptSteps receipt={receipt} />}
      </View>
    </Page>
  );
}
