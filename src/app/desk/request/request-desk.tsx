import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import type { MomentChoice } from '../../courtesy/moment-choices';
import { sayDone } from '../../platform/say-done';
import { ReplyBar } from '../../staff/reply-bar';
import { RequestFacts } from '../../staff/request-facts';
import { useWorkSteps } from '../../staff/use-work-steps';
import { useConversation } from '../../state/live/use-conversation';
import type { Me } from '../../state/session';
import { hasUnsent } from '../../state/unsent/unsent';
import { useNow } from '../../state/use-now';
import type { OpenServiceRequest } from '../../state/use-service-request';
import { FlowProgress } from '../../story/flow-progress';
import { NextStepCard } from '../../story/next-step-card';
import { Story } from '../../story/story';
import { DESK } from '../../words/desk';
import { LIVE } from '../../words/live';
import { CallbackCard } from './callback-card';
import { CloseUnreachedSheet } from './close-unreached-sheet';
import { DispatchSheet } from './dispatch-sheet';
import { isOwnWork } from './own-work';
import { ReassignSheet } from './reassign-sheet';
import { useAccept } from './use-accept';

interface RequestDeskProps {
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  readonly me: Me;
  /** Puts the parts where the page has room for them: the bar stays at the thumb. */
  readonly children: (parts: { readonly body: ReactNode; readonly bar: ReactNode }) => ReactNode;
}

type OpenSheet = 'dispatch' | 'doItMyself' | 'reassign' | 'closeUnreached';
const MOST_TRIES = 3;

/** A request on the desk: who and what, what may be done now, the callback, the story, and what is said next. */
export function RequestDesk({ request, work, me, children }: RequestDeskProps) {
  const now = useNow(request.now, 10_000);
  const talk = useConversation(request.id, request);
  const steps = useWorkSteps(request, work, me.role);
  const accepting = useAccept(request, work, me);
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const close = () => setSheet(null);
  const show = (next: OpenSheet) => {
    work.clearProblem();
    setSheet(next);
  };

  const ownWork = isOwnWork(request, me.id);
  const takenByColleague =
    request.status === 'received' &&
    request.takenBy !== null &&
    request.takenBy.id !== me.id &&
    me.role !== 'supervisor';
  const mayCloseUnreached = work.may('closeUnreached') && request.tries >= MOST_TRIES && !ownWork;

  const send = async ({ command, moment }: MomentChoice, text: string) => {
    if (command === 'accept') return accepting.accept(text);
    const sent = await giveWords(work, command, moment, text);
    if (sent) sayDone(hasUnsent(request.id) ? LIVE.willBeSent : DESK.request.sent);
    return sent;
  };

  const primary = work.may('dispatch') ? (
    <Button id="dispatch-open" text={DESK.request.dispatch} shortcut="d" onPress={() => show('dispatch')} />
  ) : (
    steps.primary
  );
  const others = [
    ...(work.may('dispatch')
      ? [
          <Button
            key="self"
            id="do-it-myself"
            kind="tonal"
            size="small"
            text={DESK.request.doItMyself}
            onPress={() => show('doItMyself')}
          />,
        ]
      : []),
    ...(work.may('reassign')
      ? [
          <Button
            key="reassign"
            id="reassign-open"
            kind="tonal"
            size="small"
            text={DESK.request.reassign}
            onPress={() => show('reassign')}
          />,
        ]
      : []),
    ...(mayCloseUnreached
      ? [
          <Button
            key="unreached"
            id="close-unreached"
            kind="danger"
            size="small"
            text={DESK.request.closeUnreached}
            onPress={() => show('closeUnreached')}
          />,
        ]
      : []),
    ...steps.others,
  ];

  const body = (
    <View className="stack">
      <NextStepCard request={request} now={now} reader="staff" readerId={me.id} />
      {takenByColleague && request.takenBy && (
        <Notice
          tone="amber"
          title={DESK.request.takenByColleague(request.takenBy.name)}
          help={DESK.request.takenByColleagueHelp}
        />
      )}
      <RequestFacts request={request} purpose={request.status === 'handled' ? 'callback' : 'question'} />
      {work.may('recordCallback') && <CallbackCard request={request} work={work} ownWork={ownWork} />}
      {others.length > 0 && <View className="even-row">{others}</View>}
      {sheet === null && <Problem problem={request.status === 'received' ? null : work.problem} />}
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
      {sheet === 'dispatch' || sheet === 'doItMyself' ? (
        <DispatchSheet
          request={request}
          work={work}
          myId={me.id}
          mine={sheet === 'doItMyself'}
          onClose={close}
        />
      ) : null}
      {sheet === 'reassign' && <ReassignSheet work={work} myId={me.id} onClose={close} />}
      {sheet === 'closeUnreached' && <CloseUnreachedSheet id={request.id} work={work} onClose={close} />}
      {steps.sheet}
      {accepting.sheet}
    </View>
  );
  const speaks = !takenByColleague && request.status !== 'closed';
  return children({
    body,
    bar: speaks ? <ReplyBar request={request} work={work} primary={primary} onSend={send} /> : null,
  });
}

function giveWords(
  work: OpenServiceRequest,
  command: Exclude<MomentChoice['command'], 'accept'>,
  moment: MomentChoice['moment'],
  text: string,
): Promise<boolean> {
  switch (command) {
    case 'askBack':
      return work.give('askBack', { question: text });
    case 'closeAssisted':
      return work.give('closeAssisted', { reply: text });
    case 'sendMessage':
      return work.give('sendMessage', { text, moment });
  }
}
