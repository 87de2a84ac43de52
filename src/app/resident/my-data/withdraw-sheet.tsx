import { Text } from '@tarojs/components';
import { PURPOSE_WORDS, type Purpose } from '../../../domain/privacy/purposes';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { sayDone } from '../../platform/say-done';
import type { useConsent } from '../../state/use-consent';
import { COMMON } from '../../words/common';
import { PRIVACY } from '../../words/privacy';

interface WithdrawSheetProps {
  readonly purpose: Purpose | null;
  readonly consent: ReturnType<typeof useConsent>;
  readonly onClose: () => void;
}

/** Says what will no longer work before a consent is taken back. */
export function WithdrawSheet({ purpose, consent, onClose }: WithdrawSheetProps) {
  const words = PRIVACY.myData;
  const confirm = async () => {
    if (purpose === null || !(await consent.withdraw(purpose))) return;
    onClose();
    sayDone(words.withdrawn);
  };
  return (
    <Sheet
      open={purpose !== null}
      title={purpose === null ? '' : words.withdrawTitle(PURPOSE_WORDS[purpose].title)}
      onClose={onClose}
      actions={
        <>
          <Button id="withdraw-cancel" kind="tonal" text={COMMON.cancel} onPress={onClose} />
          <Button
            id="withdraw-confirm"
            kind="danger"
            text={words.withdraw}
            busy={consent.busy}
            onPress={() => void confirm()}
          />
        </>
      }
    >
      <Text className="type-small">{purpose === null ? '' : PURPOSE_WORDS[purpose].refusing}</Text>
    </Sheet>
  );
}
