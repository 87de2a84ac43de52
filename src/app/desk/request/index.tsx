import { View } from '@tarojs/components';
import { Page } from '../../components/page/page';
import { Skeleton } from '../../components/skeleton/skeleton';
import { usePageParams } from '../../platform/use-page-params';
import { ProblemNotice } from '../../staff/problem-notice';
import type { Me } from '../../state/session';
import { useServiceRequest } from '../../state/use-service-request';
import { COMMON } from '../../words/common';
import { DESK } from '../../words/desk';
import { STAFF } from '../../words/staff';
import { DeskOnly } from '../desk-tabs';
import { RequestDesk } from './request-desk';

const EVERY_MS = 5_000;

export default function DeskRequestPage() {
  return <DeskOnly title={DESK.request.title}>{(me) => <Request me={me} />}</DeskOnly>;
}

function Request({ me }: { readonly me: Me }) {
  const { id } = usePageParams('deskRequest');
  const work = useServiceRequest(id, { everyMs: EVERY_MS });
  const { request } = work;
  const retry = { text: COMMON.retry, onPress: () => void work.reload() };
  if (request === null) {
    return (
      <Page title={DESK.request.title}>
        <View className="stack">
          <ProblemNotice problem={work.error} action={retry} />
          {work.loading && <Skeleton />}
        </View>
      </Page>
    );
  }
  return (
    <RequestDesk request={request} work={work} me={me}>
      {({ body, bar }) => (
        <Page title={`${request.requester.name} · ${request.roomLabel ?? STAFF.noRoom}`} bar={bar}>
          <View className="stack">
            <ProblemNotice problem={work.error} action={retry} />
            {body}
          </View>
        </Page>
      )}
    </RequestDesk>
  );
}
