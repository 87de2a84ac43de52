import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { useSignedIn } from '../../state/session';
import { useNow } from '../../state/use-now';
import { TITLES } from '../../words/titles';
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

export default function VisitPage() {
  const { id, answer } = usePageParams('visit');
  const me = useSignedIn();
  const page = useVisitPage(id, answer === 'decline');
  const sharing = useSharing(id, me, page.pass);
  const now = useNow(page.visit?.now ?? Date.now(), 30_000);
  const { visit } = page;

  return (
    <Page title={TITLES.visit} bar={visit && hasBar(visit) && <VisitBar visit={visit} sharing={sharing} />}>
      {page.loading && <Skeleton />}
      <View className="stack">
        <Problem problem={page.problem ?? sharing.problem ?? page.error} onRetry={() => void page.reload()} />
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
