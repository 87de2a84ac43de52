import { Text } from '@tarojs/components';
import type { PhotoVerdict } from '../../../domain/service-request/kinds';
import type { ApiError } from '../../api/api-error';
import { Button } from '../../components/button/button';
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
      problem={problem}
      actions={
        <>
          <Button text={COMMON.cancel} kind="tonal" onPress={onClose} />
          <Button id="judge-submit" text={submit} busy={busy} onPress={onSubmit} />
        </>
      }
    >
      <Text>{help}</Text>
    </Sheet>
  );
}
