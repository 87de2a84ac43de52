import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import type { Me } from '../../state/session';
import { useServiceRequest } from '../../state/use-service-request';
import { LoadProblem } from '../../story/load-problem';
import { DESK } from '../../words/desk';
import { STAFF } from '../../words/staff';
import { RequestDesk } from './request-desk';

const EVERY_MS = 5_000;

interface OpenRequestProps {
  readonly id: string;
  readonly me: Me;
  /** False beside the list it was opened from. */
  readonly canGoBack?: boolean;
}

/** A request that is open on the desk: as a page of its own, or beside the list. Give it the id as its key. */
export function OpenRequest({ id, me, canGoBack = true }: OpenRequestProps) {
  const work = useServiceRequest(id, { everyMs: EVERY_MS });
  const { request } = work;
  const retry = () => void work.reload();
  if (request === null) {
    return (
      <Page title={DESK.request.title} canGoBack={canGoBack}>
        <View className="stack">
          <LoadProblem problem={work.error} onRetry={retry} canGoBack={canGoBack} />
          {work.loading && <Skeleton />}
        </View>
      </Page>
    );
  }
  return (
    <RequestDesk request={request} work={work} me={me}>
      {({ body, bar }) => (
        <Page
          title={`${request.requester.name} · ${request.roomLabel ?? STAFF.noRoom}`}
          canGoBack={canGoBack}
          bar={bar}
        >
          <View className="stack">
            <Problem problem={work.error} onRetry={retry} />
            {body}
          </View>
        </Page>
      )}
    </RequestDesk>
  );
}
