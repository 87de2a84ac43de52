import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { blankLabel, type Moment } from '../../../domain/courtesy';
import type { Verdict } from '../../../domain/service-request/kinds';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { ChoiceRow } from '../../components/chips/chips';
import { Notice } from '../../components/notice/notice';
import { Problem } from '../../components/problem/problem';
import { TextArea } from '../../components/text-field/text-area';
import { ReplyEditor } from '../../courtesy/reply-editor';
import { useReply } from '../../courtesy/use-reply';
import { dial } from '../../platform/phone';
import { sayDone } from '../../platform/say-done';
import { useResidentPhone } from '../../staff/use-resident-phone';
import type { OpenServiceRequest } from '../../state/use-service-request';
import { saySeconds } from '../../words/common';
import { DESK } from '../../words/desk';
import { type CallTimer, useCallTimer } from './use-call-timer';
import './callback-card.scss';

interface CallbackCardProps {
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  readonly ownWork: boolean;
}

/** The callback: what to say, how it was made, what the resident said, and what they are told. @standard DESK-6 */
export function CallbackCard({ request, work, ownWork }: CallbackCardProps) {
  if (ownWork) return <Notice tone="amber" title={DESK.callback.ownWork} help={DESK.callback.ownWorkHelp} />;
  // Each try begins afresh: the last one's verdict must not stand ready to be recorded again.
  return <Callback key={request.tries} request={request} work={work} />;
}

type CallbackChannel = 'phone' | 'counter';

function Callback({ request, work }: Omit<CallbackCardProps, 'ownWork'>) {
  const words = DESK.callback;
  const [channel, setChannel] = useState<CallbackChannel>('phone');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [said, setSaid] = useState('');
  const timer = useCallTimer();
  const choose = (next: Verdict) => {
    work.clearProblem();
    if (timer.running) timer.stop();
    setVerdict(next);
  };
  return (
    <Card>
      <View className="stack">
        <View className="row row--between">
          <Text className="type-heading">{words.title}</Text>
          <Text className="type-small">{words.tries(request.tries)}</Text>
        </View>
        {request.handling && (
          <Text className="type-small">
            {`${words.handledBy(request.handling.by.name)}：${request.handling.note}`}
          </Text>
        )}
        <ChoiceRow
          id="callback-channel"
          value={channel}
          choices={[
            { value: 'phone', text: words.channels.phone },
            { value: 'counter', text: words.channels.counter },
          ]}
          onChange={(next) => {
            setChannel(next);
            if (next === 'counter' && verdict === 'unreached') setVerdict(null);
          }}
        />
        <Script request={request} />
        {channel === 'phone' && <CallLine request={request} timer={timer} />}
        <Text className="type-small">{words.verdict}</Text>
        <View className="callback__verdicts">
          <Button
            id="callback-satisfied"
            kind={verdict === 'satisfied' ? 'primary' : 'tonal'}
            text={words.satisfied}
            onPress={() => choose('satisfied')}
          />
          <Button
            id="callback-not-satisfied"
            kind={verdict === 'notSatisfied' ? 'primary' : 'tonal'}
            text={words.notSatisfied}
            onPress={() => choose('notSatisfied')}
          />
          {channel === 'phone' && (
            <Button
              id="callback-unreached"
              kind={verdict === 'unreached' ? 'primary' : 'tonal'}
              text={words.unreached}
              onPress={() => choose('unreached')}
            />
          )}
        </View>
        {verdict && verdict !== 'unreached' && (
          <TextArea
            id="callback-words"
            label={verdict === 'notSatisfied' ? words.wordsRequired : words.words}
            value={said}
            max={500}
            placeholder={verdict === 'notSatisfied' ? words.wordsPlaceholder : ''}
            onChange={setSaid}
          />
        )}
        {verdict && (
          <Outcome
            key={verdict}
            request={request}
            work={work}
            verdict={verdict}
            channel={channel}
            said={verdict === 'unreached' ? '' : said.trim()}
            seconds={channel === 'phone' && verdict !== 'unreached' ? timer.seconds : null}
          />
        )}
      </View>
    </Card>
  );
}

/** What to say, from the moment's template to the farewell. */
function Script({ request }: { readonly request: ServiceRequestDetail }) {
  const opening = useReply({
    serviceRequestId: request.id,
    moment: 'callbackOpening',
    draft: 'callback-script',
  });
  return (
    <View className="callback__script" id="callback-script">
      <Text className="callback__line">{opening.text}</Text>
      <Text className="callback__line">{DESK.callback.ask}</Text>
      <Text className="callback__line">{DESK.callback.end}</Text>
    </View>
  );
}

function CallLine({ request, timer }: { readonly request: ServiceRequestDetail; readonly timer: CallTimer }) {
  const words = DESK.callback;
  const { phone, reveal, busy, problem } = useResidentPhone(request.id, 'callback');
  const callNow = async () => {
    const number = await reveal();
    if (number === null) return;
    timer.start();
    await dial(number);
  };
  return (
    <View className="stack">
      <View className="row row--between row--wrap">
        <View className="whole">
          <Text className="callback__phone numeric">{phone ?? request.requesterPhone ?? ''}</Text>
          {timer.seconds !== null && (
            <Text id="callback-seconds" className="type-small">
              {words.timing(saySeconds(timer.seconds))}
            </Text>
          )}
        </View>
        {timer.running ? (
          <Button
            id="callback-hang-up"
            kind="outline"
            size="small"
            text={words.stopTiming}
            onPress={timer.stop}
          />
        ) : (
          <Button
            id="callback-call"
            kind="tonal"
            size="small"
            icon="tel"
            text={words.call}
            busy={busy}
            onPress={() => void callNow()}
          />
        )}
      </View>
      <Problem problem={problem} />
    </View>
  );
}

interface OutcomeProps {
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  readonly verdict: Verdict;
  readonly channel: CallbackChannel;
  readonly said: string;
  readonly seconds: number | null;
}

/** What the resident is told for this verdict, and the end of the callback. */
function Outcome({ request, work, verdict, channel, said, seconds }: OutcomeProps) {
  const words = DESK.callback;
  const reply = useReply({
    serviceRequestId: request.id,
    moment: momentOf(verdict, request.kind),
    draft: `callback-${verdict}`,
    fills: { [blankLabel('reason')]: said },
    refusal: work.problem,
  });
  const submit = async () => {
    const done = await work.give('recordCallback', {
      channel,
      verdict,
      words: said,
      seconds,
      reply: reply.text,
    });
    if (!done) return;
    reply.clear();
    sayDone(words.done[verdict]);
  };
  return (
    <View className="stack">
      {(verdict !== 'notSatisfied' || said !== '') && <ReplyEditor reply={reply} id="callback-reply" />}
      <Problem problem={work.problem} />
      <Button
        id="callback-submit"
        text={words.submit[verdict]}
        disabled={!reply.sendable || (verdict === 'notSatisfied' && said === '')}
        busy={work.busy === 'recordCallback'}
        shortcut="Mod+Enter"
        onPress={() => void submit()}
      />
    </View>
  );
}

/** The moment at which the resident is told the outcome, as the flow names it. A suggestion is thanked for (TEN-7). */
function momentOf(verdict: Verdict, kind: ServiceRequestDetail['kind']): Moment {
  if (verdict === 'satisfied') return kind === 'suggestion' ? 'thanks' : 'closed';
  return verdict;
}
