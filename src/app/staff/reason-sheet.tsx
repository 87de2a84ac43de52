import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiError } from '../api/api-error';
import { Button } from '../components/button/button';
import { ChoiceRow } from '../components/chips/chips';
import { Sheet } from '../components/sheet/sheet';
import { TextArea } from '../components/text-field/text-area';
import { COMMON } from '../words/common';

export interface ReasonWords {
  readonly title: string;
  /** What the reason is asked for. */
  readonly help?: string;
  readonly reason: string;
  readonly placeholder: string;
  /** Reasons that are given often: one press instead of typing. */
  readonly common: readonly string[];
  readonly submit: string;
}

interface ReasonSheetProps {
  /** Begins the ids of its parts: `<id>-reason`, `<id>-submit`. */
  readonly id: string;
  readonly words: ReasonWords;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly onSubmit: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks for the reason that a step needs, before it is given. */
export function ReasonSheet({ id, words, busy, problem, onSubmit, onClose }: ReasonSheetProps) {
  const [reason, setReason] = useState('');
  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      problem={problem}
      actions={
        <>
          <Button text={COMMON.cancel} kind="tonal" onPress={onClose} />
          <Button
            id={`${id}-submit`}
            text={words.submit}
            disabled={reason.trim() === ''}
            busy={busy}
            shortcut="Mod+Enter"
            onPress={() => onSubmit(reason.trim())}
          />
        </>
      }
    >
      <View className="stack">
        {words.help && <Text>{words.help}</Text>}
        <ChoiceRow
          choices={words.common.map((text) => ({ value: text, text }))}
          value={reason}
          onChange={setReason}
        />
        <TextArea
          id={`${id}-reason`}
          label={words.reason}
          value={reason}
          max={200}
          placeholder={words.placeholder}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
}
