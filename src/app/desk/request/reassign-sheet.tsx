import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { Problem } from '../../components/problem/problem';
import { Sheet } from '../../components/sheet/sheet';
import { Skeleton } from '../../components/skeleton/skeleton';
import { TextArea } from '../../components/text-field/text-area';
import { sayDone } from '../../platform/say-done';
import type { OpenServiceRequest } from '../../state/use-service-request';
import { DESK } from '../../words/desk';
import { AssigneePicker } from './assignee-picker';
import { useAssignment } from './use-assignment';

interface ReassignSheetProps {
  readonly work: OpenServiceRequest;
  readonly myId: string;
  readonly onClose: () => void;
}

/** Hands the work to somebody else, and says why. */
export function ReassignSheet({ work, myId, onClose }: ReassignSheetProps) {
  const words = DESK.dispatch;
  const { departments, chosen, choose, error, loading, reload } = useAssignment(myId, false);
  const [reason, setReason] = useState('');
  const submit = async () => {
    if (!chosen || !(await work.give('reassign', { ...chosen, reason: reason.trim() }))) return;
    sayDone(words.reassigned);
    onClose();
  };
  return (
    <Sheet
      open
      title={words.reassignTitle}
      onClose={onClose}
      problem={work.problem}
      actions={
        <Button
          id="reassign-submit"
          text={words.reassign}
          disabled={!chosen || reason.trim() === ''}
          busy={work.busy === 'reassign'}
          onPress={() => void submit()}
        />
      }
    >
      <View className="stack">
        {loading && <Skeleton cards={2} />}
        <Problem problem={error} onRetry={() => void reload()} />
        <AssigneePicker id="reassign-to" departments={departments} chosen={chosen} onChoose={choose} />
        <ChoiceRow
          choices={words.reassignCommon.map((text) => ({ value: text, text }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          id="reassign-reason"
          label={words.reassignReason}
          value={reason}
          max={200}
          placeholder={words.reassignPlaceholder}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
}
