import { View } from '@tarojs/components';
import { Empty } from '../../components/empty/empty';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { useSignedIn } from '../../state/session';
import { useNow } from '../../state/use-now';
import { TITLES } from '../../words/titles';
import { VISITOR } from '../../words/visitor';
import { HostQuestion } from './host-question';
import { PassCard } from './pass-card';
import { ShareNotice } from './share-notice';
import { useSharing } from './use-sharing';
import { useVisitPage } from './use-visit-page';
import { VisitActions } from './visit-actions';
import { hasBar, VisitBar } from './visit-bar';
import { VisitEntries } from './visit-entries';
import { VisitFacts } from './visit-facts';
import { VisitQuestions } from './visit-questions';
import { VisitStanding } from './visit-standing';

/** Codes for an address that names no visit of theirs: mistyped, or cut off on its way. */
const UNKNOWN: ReadonlySet<string> = new Set(['notFound', 'invalidInput']);

export default function VisitPage() {
  const { id, answer } = usePageParams('visit');
  const me = useSignedIn();
  const page = useVisitPage(id, answer === 'decline');
  const sharing = useSharing(id, me, page.pass);
  const now = useNow(page.visit?.now ?? Date.now(), 30_000);
  const { visit } = page;
  const unknown = visit === null && page.error !== null && UNKNOWN.has(page.error.code);

  return (
    <Page title={TITLES.visit} bar={visit && hasBar(visit) && <VisitBar visit={visit} sharing={sharing} />}>
      {page.loading && <Skeleton />}
      <View className="stack">
        {unknown ? (
          <Empty icon="guest" {...VISITOR.visit.notFound} />
        ) : (
          <Problem
            problem={page.problem ?? sharing.problem ?? page.error}
            onRetry={() => void page.reload()}
          />
        )}
        {visit && me && (
          <>
            <VisitStanding visit={visit} now={now} />
            <HostQuestion page={page} visit={visit} now={now} />
            <ShareNotice sharing={sharing} now={now} />
            <PassCard page={page} community={me.community.name} now={now} />
            <VisitFacts visit={visit} now={now} />
            <VisitEntries visit={visit} now={now} />
            <VisitActions page={page} visit={visit} />
            <VisitQuestions page={page} visit={visit} now={now} />
          </>
        )}
      </View>
    </Page>
  );
}
