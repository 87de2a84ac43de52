import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { TextField } from '../../components/text-field/text-field';
import { sayDone } from '../../platform/say-done';
import { COMMON } from '../../words/common';
import { RESIDENT } from '../../words/resident';
import type { RequestPartProps } from './request-part-props';

const REASON_MAX = 200;

/** Taking a request back is asked about once, because nothing undoes it. */
export function WithdrawSheet({ page }: RequestPartProps) {
  const [reason, setReason] = useState('');
  const words = RESIDENT.request;
  const withdraw = async () => {
    if (!(await page.give('withdraw', { reason: reason.trim() }))) return;
    sayDone(words.withdrawn);
    page.ask(null);
  };
  return (
    <Sheet
      open
      title={words.withdrawTitle}
      onClose={() => page.ask(null)}
      problem={page.problem}
      actions={
        <>
          <Button id="withdraw-cancel" kind="tonal" text={COMMON.cancel} onPress={() => page.ask(null)} />
          <Button
            id="withdraw-confirm"
            kind="danger"
            text={words.withdrawConfirm}
            busy={page.busy === 'withdraw'}
            onPress={() => void withdraw()}
          />
        </>
      }
    >
      <View className="stack">
        <Text className="type-small">{words.withdrawHelp}</Text>
        <TextField
          id="withdraw-reason"
          label={words.withdrawReason}
          value={reason}
          max={REASON_MAX}
          placeholder={words.withdrawReasonPlaceholder}
          onChange={setReason}
        />
      </View>
    </Sheet>
  );
}
