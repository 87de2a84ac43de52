import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { COMMON } from '../../words/common';
import { PRIVACY } from '../../words/privacy';
import type { AccountDeletion } from './use-account-deletion';

interface DeletionSheetProps {
  readonly open: boolean;
  readonly deletion: AccountDeletion;
  readonly onClose: () => void;
}

/** What leaving means, before it is done. */
export function DeletionSheet({ open, deletion, onClose }: DeletionSheetProps) {
  const words = PRIVACY.myData;
  const { remove, busy, problem } = deletion;
  const confirm = async () => {
    if (await remove()) onClose();
  };
  return (
    <Sheet
      open={open}
      title={words.deleteTitle}
      onClose={onClose}
      problem={problem}
      actions={
        <>
          <Button id="deletion-cancel" kind="tonal" text={COMMON.cancel} onPress={onClose} />
          <Button
            id="deletion-confirm"
            kind="danger"
            text={words.deleteConfirm}
            busy={busy}
            onPress={() => void confirm()}
          />
        </>
      }
    >
      <View className="stack">
        <Text>{words.deleteHelp}</Text>
        <Text className="type-small">{words.deleteOpen}</Text>
      </View>
    </Sheet>
  );
}
