import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { Button } from '../../components/button/button';
import { PickRow } from '../../components/chips/chips';
import { Sheet } from '../../components/sheet/sheet';
import { TextField } from '../../components/text-field/text-field';
import { DESK } from '../../words/desk';

interface VerifySheetProps {
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly onVerify: (papers: string) => void;
  readonly onClose: () => void;
}

/** Which papers were shown: without any, nobody is bound to a room (RULES-2). */
export function VerifySheet({ busy, problem, onVerify, onClose }: VerifySheetProps) {
  const words = DESK.residents;
  const [shown, setShown] = useState<readonly string[]>([]);
  const [other, setOther] = useState('');
  const papers = [...shown, other.trim()].filter((paper) => paper !== '').join('、');
  return (
    <Sheet
      open
      title={words.verifyTitle}
      onClose={onClose}
      problem={problem}
      actions={
        <Button
          id="verify-submit"
          text={papers === '' ? words.papersRequired : words.verifySubmit}
          disabled={papers === ''}
          busy={busy}
          onPress={() => onVerify(papers)}
        />
      }
    >
      <View className="stack">
        <PickRow
          id="verify-papers"
          choices={words.papers.map((text) => ({ value: text as string, text }))}
          values={shown}
          onChange={setShown}
        />
        <TextField id="verify-other" label={words.papersLabel} value={other} max={40} onChange={setOther} />
      </View>
    </Sheet>
  );
}
