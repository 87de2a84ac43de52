import { Page } from '../../components/page/page';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { useSignedIn } from '../../state/session';
import { LoadProblem } from '../../story/load-problem';
import { RESIDENT } from '../../words/resident';
import { RequestBar } from './request-bar';
import { hasBar } from './request-part-props';
import { RequestSheets } from './request-sheets';
import { RequestStory } from './request-story';
import { useRequestPage } from './use-request-page';

export default function RequestPage() {
  const { id, answer } = usePageParams('request');
  const me = useSignedIn();
  const page = useRequestPage(id, answer === 'unsolved');
  const { request, error, problem, reload } = page;

  return (
    <Page
      title={RESIDENT.request.title}
      bar={request && hasBar({ page, request }) && <RequestBar page={page} request={request} />}
    >
      {!request && !error && <Skeleton />}
      <LoadProblem problem={problem ?? error} onRetry={() => void reload()} />
      {request && me && <RequestStory page={page} request={request} readerId={me.id} />}
      {request && <RequestSheets page={page} request={request} />}
    </Page>
  );
}
