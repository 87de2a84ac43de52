import { View } from '@tarojs/components';
import { useState } from 'react';
import { blankLabel } from '../../domain/courtesy';
import { Button } from '../components/button/button';
import { ChoiceRow } from '../components/chips/chips';
import { Sheet } from '../components/sheet/sheet';
import { TextArea } from '../components/text-field/text-area';
import { ReplyEditor } from '../courtesy/reply-editor';
import { useReply } from '../courtesy/use-reply';
import { sayDone } from '../platform/say-done';
import type { OpenServiceRequest } from '../state/use-service-request';
import { STAFF } from '../words/staff';

interface HoldSheetProps {
  readonly id: string;
  readonly work: OpenServiceRequest;
  readonly onClose: () => void;
}

/** Pauses the work: why, and what its resident is told about it. The clock of the work stops. */
export function HoldSheet({ id, work, onClose }: HoldSheetProps) {
  const words = STAFF.hold_;
  const [reason, setReason] = useState('');
  const reply = useReply({
    serviceRequestId: id,
    moment: 'onHold',
    draft: 'hold',
    fills: { [blankLabel('reason')]: reason },
    refusal: work.problem,
  });
  const submit = async () => {
    if (!(await work.give('hold', { reason: reason.trim(), reply: reply.text }))) return;
    reply.clear();
    sayDone(words.done);
    onClose();
  };
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      problem={work.problem}
      actions={
        <Button
          id="job-hold-submit"
          text={words.submit}
          disabled={reason.trim() === '' || !reply.sendable}
          busy={work.busy === 'hold'}
          onPress={() => void submit()}
        />
      }
    >
      <View className="stack">
        <ChoiceRow
          choices={words.common.map((text) => ({ value: text, text }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          id="job-hold-reason"
          label={words.reason}
          value={reason}
          max={200}
          placeholder={words.placeholder}
          onChange={setReason}
        />
        {reason.trim() !== '' && <ReplyEditor reply={reply} id="job-hold-reply" />}
      </View>
    </Sheet>
  );
}
