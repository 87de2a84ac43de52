import { View } from '@tarojs/components';
import { Empty } from '../../components/empty/empty';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { TITLES } from '../../words/titles';
import { VISITOR } from '../../words/visitor';
import { FillIn } from './fill-in';
import { Invitation } from './invitation';
import { SharedEnd } from './shared-end';
import { SharedFacts } from './shared-facts';
import { useSharedPass } from './use-shared-pass';
import { WayAndRules } from './way-and-rules';

/** Codes for an address that opens nothing (any more), or was cut off on its way. */
const GONE: ReadonlySet<string> = new Set(['passLinkGone', 'notFound', 'invalidInput']);

export default function SharedPassPage() {
  const { token } = usePageParams('sharedPass');
  const page = useSharedPass(token);
  const { shared, error } = page;
  const gone = error !== null && GONE.has(error.code);

  return (
    <Page title={TITLES.sharedPass} canGoBack={false}>
      {page.loading && <Skeleton />}
      {gone && <Empty icon="guest" title={VISITOR.shared.gone.title} help={VISITOR.shared.gone.help} />}
      {!gone && (
        <View className="stack">
          <Problem problem={error} onRetry={() => void page.reload()} />
          {shared && (
            <>
              <SharedEnd shared={shared} />
              <Invitation shared={shared} now={page.now} />
              <FillIn page={page} shared={shared} />
              <SharedFacts shared={shared} now={page.now} />
              <WayAndRules shared={shared} />
            </>
          )}
        </View>
      )}
    </Page>
  );
}
