import { Text, View } from '@tarojs/components';
import type { PhotoVerdict } from '../../../domain/service-request/kinds';
import type { ApiError } from '../../api/api-error';
import { Button } from '../../components/button/button';
import { Problem } from '../../components/problem/problem';
import { Sheet } from '../../components/sheet/sheet';
import { COMMON } from '../../words/common';
import { LEAD } from '../../words/lead';

interface JudgeSheetProps {
  readonly verdict: PhotoVerdict;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
}

/** Who will see the photo then, before it is so: it is not taken back. */
export function JudgeSheet({ verdict, busy, problem, onSubmit, onClose }: JudgeSheetProps) {
  const { title, help, submit } = LEAD.photos.verdicts[verdict];
  return (
    <Sheet
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button text={COMMON.cancel} kind="tonal" onPress={onClose} />
          <Button id="judge-submit" text={submit} busy={busy} onPress={onSubmit} />
        </>
      }
    >
      <View className="stack">
        <Text>{help}</Text>
        <Problem problem={problem} />
      </View>
    </Sheet>
  );
}
