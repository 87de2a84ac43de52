import { View } from '@tarojs/components';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { Card } from '../../components/card/card';
import { Notice } from '../../components/notice/notice';
import { Page } from '../../components/page/page';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import type { MomentChoice } from '../../courtesy/moment-choices';
import { sayDone } from '../../platform/say-done';
import { usePageParams } from '../../platform/use-page-params';
import { ReplyBar } from '../../staff/reply-bar';
import { RequestFacts } from '../../staff/request-facts';
import { useWorkSteps } from '../../staff/use-work-steps';
import { useConversation } from '../../state/live/use-conversation';
import type { Me } from '../../state/session';
import { hasUnsent } from '../../state/unsent/unsent';
import { useNow } from '../../state/use-now';
import { type OpenServiceRequest, useServiceRequest } from '../../state/use-service-request';
import { FlowProgress } from '../../story/flow-progress';
import { LoadProblem } from '../../story/load-problem';
import { NextStepCard } from '../../story/next-step-card';
import { Story } from '../../story/story';
import { LIVE } from '../../words/live';
import { STAFF } from '../../words/staff';
import { WORKS } from '../../words/works';
import { WorkersOnly } from '../works-tabs';

const EVERY_MS = 10_000;

export default function WorksJobPage() {
  return <WorkersOnly title={WORKS.job.title}>{(me) => <OpenJob me={me} />}</WorkersOnly>;
}

function OpenJob({ me }: { readonly me: Me }) {
  const { id } = usePageParams('worksJob');
  const work = useServiceRequest(id, { everyMs: EVERY_MS });
  if (work.request !== null) return <Job request={work.request} work={work} me={me} />;
  return (
    <Page title={WORKS.job.title}>
      <View className="stack">
        <LoadProblem problem={work.error} onRetry={() => void work.reload()} />
        {work.loading && <Skeleton />}
      </View>
    </Page>
  );
}

interface JobProps {
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  readonly me: Me;
}

/** One job: where and what, whom to call before coming, the work's own steps, and the story so far. */
function Job({ request, work, me }: JobProps) {
  const now = useNow(request.now, 10_000);
  const talk = useConversation(request.id, request);
  const steps = useWorkSteps(request, work, me.role);
  const done = request.status === 'handled' || request.status === 'closed';
  return (
    <Page
      title={`${request.requester.name} · ${request.roomLabel ?? STAFF.noRoom}`}
      bar={
        done ? null : (
          <ReplyBar
            request={request}
            work={work}
            primary={steps.primary}
            onSend={(choice, text) => say(work, choice, text)}
          />
        )
      }
    >
      <View className="stack">
        <Problem problem={work.error} onRetry={() => void work.reload()} />
        <NextStepCard request={request} now={now} reader="staff" readerId={me.id} />
        {request.status === 'handled' && <Notice title={WORKS.job.handledAlready} />}
        {request.holdReason && <Notice tone="amber" title={STAFF.holdReason(request.holdReason)} />}
        <RequestFacts request={request} purpose="visit" />
        {steps.others.length > 0 && <View className="even-row">{steps.others}</View>}
        {!steps.sheet && <Problem problem={work.problem} />}
        <FlowProgress request={request} />
        <Card>
          <Story
            requestId={request.id}
            talk={talk}
            items={request.story}
            open={request.status !== 'closed'}
            kind={request.kind}
            readerId={me.id}
            now={now}
          />
        </Card>
        {steps.sheet}
      </View>
    </Page>
  );
}

async function say(
  work: OpenServiceRequest,
  { command, moment }: MomentChoice,
  text: string,
): Promise<boolean> {
  const sent =
    command === 'askBack'
      ? await work.give('askBack', { question: text })
      : await work.give('sendMessage', { text, moment });
  if (sent) sayDone(hasUnsent(work.request?.id ?? '') ? LIVE.willBeSent : WORKS.job.sent);
  return sent;
}
