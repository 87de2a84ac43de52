import { View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { TextArea } from '../../components/text-field/text-area';
import { sayDone } from '../../platform/say-done';
import { useDraft } from '../../state/use-draft';
import { RESIDENT } from '../../words/resident';
import type { RequestPartProps } from './request-part-props';

const REASON_MAX = 200;

/** It has come back within seven days: what it looks like now. */
export function ReopenSheet({ page, request }: RequestPartProps) {
  const [{ text }, write, forget] = useDraft(`reopen:${request.id}`, { text: '' });
  const words = RESIDENT.request;
  const reopen = async () => {
    if (!(await page.give('reopen', { reason: text.trim() }))) return;
    forget();
    sayDone(words.reopened);
    page.ask(null);
  };
  return (
    <Sheet
      open
      title={words.reopenTitle}
      onClose={() => page.ask(null)}
      problem={page.problem}
      actions={
        <Button
          id="reopen-submit"
          text={words.reopenSubmit}
          disabled={text.trim() === ''}
          busy={page.busy === 'reopen'}
          onPress={() => void reopen()}
        />
      }
    >
      <View className="stack">
        <TextArea
          id="reopen-reason"
          label={words.reopenLabel}
          value={text}
          max={REASON_MAX}
          placeholder={words.reopenPlaceholder}
          onChange={(value) => write({ text: value })}
        />
      </View>
    </Sheet>
  );
}
