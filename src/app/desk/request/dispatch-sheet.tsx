import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { sayTime } from '../../../domain/calendar';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { Problem } from '../../components/problem/problem';
import { Sheet } from '../../components/sheet/sheet';
import { Skeleton } from '../../components/skeleton/skeleton';
import { ReplyEditor } from '../../courtesy/reply-editor';
import { useReply } from '../../courtesy/use-reply';
import { sayDone } from '../../platform/say-done';
import type { OpenServiceRequest } from '../../state/use-service-request';
import { useSubscriptionAsk } from '../../state/use-subscription-ask';
import { DESK } from '../../words/desk';
import { AssigneePicker } from './assignee-picker';
import { useAssignment } from './use-assignment';
import { usePromiseOptions } from './use-promise-options';

interface DispatchSheetProps {
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  readonly myId: string;
  /** The reader does it themself: they are chosen, and begin at once. */
  readonly mine: boolean;
  readonly onClose: () => void;
}

const STANDING = 'standing';

/** To whom, by when, and what the resident is told about it (DESK-5). The calendar makes the dates, not the reader. */
export function DispatchSheet({ request, work, myId, mine, onClose }: DispatchSheetProps) {
  const words = DESK.dispatch;
  const { departments, chosen, choose, error, loading, reload } = useAssignment(myId, mine);
  const promises = usePromiseOptions();
  const [within, setWithin] = useState<string>(STANDING);
  const promise = promises.options.find(({ openMinutes }) => String(openMinutes) === within);

  const reply = useReply({
    serviceRequestId: request.id,
    // Who asked or suggested something is owed an answer and not a visit.
    moment: request.kind === 'repair' ? 'dispatched' : 'entrusted',
    ...(chosen ? { departmentId: chosen.departmentId } : {}),
    ...(chosen?.technicianId ? { technicianId: chosen.technicianId } : {}),
    ...(promise ? { promiseDueAt: promise.promised.dueAt } : {}),
    draft: 'dispatch',
    refusal: work.problem,
  });

  const ask = useSubscriptionAsk(['newRequest', 'callbackDue', 'dispatchedToYou']);
  const submit = async () => {
    if (!chosen) return;
    void ask();
    const given = await work.give('dispatch', {
      ...chosen,
      reply: reply.text,
      ...(promise ? { withinOpenMinutes: promise.openMinutes } : {}),
    });
    if (!given) return;
    reply.clear();
    if (mine) await work.give('start', {});
    sayDone(mine ? words.selfDone : words.done);
    onClose();
  };

  return (
    <Sheet
      open
      title={mine ? words.selfTitle : words.title}
      onClose={onClose}
      problem={work.problem}
      actions={
        <Button
          id="dispatch-submit"
          text={chosen || mine ? (mine ? words.self : words.submit) : words.choose}
          disabled={!chosen || !reply.sendable}
          busy={work.busy !== null}
          shortcut="Mod+Enter"
          onPress={() => void submit()}
        />
      }
    >
      <View className="stack">
        {loading && <Skeleton cards={2} />}
        <Problem problem={error} onRetry={() => void reload()} />
        {mine && !loading && !error && !chosen && <Text>{words.noDepartment}</Text>}
        {!mine && (
          <AssigneePicker id="dispatch-to" departments={departments} chosen={chosen} onChoose={choose} />
        )}
        <View>
          <Text className="type-small">{words.promise}</Text>
          <ChoiceRow
            id="dispatch-within"
            value={within}
            choices={[
              { value: STANDING, text: words.standing },
              ...promises.options.map(({ openMinutes, promised }) => ({
                value: String(openMinutes),
                text: words.promiseOption(sayTime(promised.dueAt, promises.now)),
              })),
            ]}
            onChange={setWithin}
          />
          {promise && !promise.promised.certain && <Text className="type-small">{words.uncertain}</Text>}
        </View>
        {chosen && <ReplyEditor reply={reply} id="dispatch-reply" />}
      </View>
    </Sheet>
  );
}
