import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { Sheet } from '../../components/sheet/sheet';
import { TextArea } from '../../components/text-field/text-area';
import { TextField } from '../../components/text-field/text-field';
import { COMMON } from '../../words/common';
import { GATE } from '../../words/gate';
import type { NewBlock } from './use-watch';

const DAYS = ['7', '30', '90', '180'] as const;

interface BlockSheetProps {
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly onSubmit: (block: NewBlock) => void;
  readonly onClose: () => void;
}

/** Who is not received, why, and until when: never without a reason, and never for good. */
export function BlockSheet({ busy, problem, onSubmit, onClose }: BlockSheetProps) {
  const words = GATE.watch;
  const [name, setName] = useState('');
  const [plate, setPlate] = useState('');
  const [reason, setReason] = useState('');
  const [days, setDays] = useState<(typeof DAYS)[number]>('30');
  const complete = (name.trim() !== '' || plate.trim() !== '') && reason.trim() !== '';
  return (
    <Sheet
      open
      title={words.addTitle}
      onClose={onClose}
      problem={problem}
      actions={
        <>
          <Button text={COMMON.cancel} kind="tonal" onPress={onClose} />
          <Button
            id="block-submit"
            text={words.submit}
            disabled={!complete}
            busy={busy}
            onPress={() =>
              onSubmit({
                name: name.trim() || null,
                plate: plate.trim() || null,
                reason: reason.trim(),
                days: Number(days),
              })
            }
          />
        </>
      }
    >
      <View className="gate stack">
        <TextField id="block-name" label={words.name} value={name} max={20} onChange={setName} />
        <TextField id="block-plate" label={words.plate} value={plate} max={16} onChange={setPlate} />
        <TextArea
          id="block-reason"
          label={words.reason}
          value={reason}
          max={200}
          placeholder={words.reasonPlaceholder}
          onChange={setReason}
        />
        <View>
          <Text className="type-small">{words.until}</Text>
          <ChoiceRow
            id="block-days"
            value={days}
            choices={DAYS.map((value) => ({ value, text: words.days(Number(value)) }))}
            onChange={setDays}
          />
        </View>
      </View>
    </Sheet>
  );
}
