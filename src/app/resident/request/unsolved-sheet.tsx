import { Text, View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { TextArea } from '../../components/text-field/text-area';
import { sayDone } from '../../platform/say-done';
import { useDraft } from '../../state/use-draft';
import { usePhotos } from '../../state/use-photos';
import { RESIDENT } from '../../words/resident';
import { PhotoPicker } from '../parts/photo-picker';
import type { RequestPartProps } from './request-part-props';

const WORDS_MAX = 500;
const MOST_PHOTOS = 9;

/** Not solved yet: what is still wrong goes back to work with it. @standard DESK-6 */
export function UnsolvedSheet({ page, request }: RequestPartProps) {
  const draft = `unsolved:${request.id}`;
  const [{ text }, write, forget] = useDraft(draft, { text: '' });
  const photos = usePhotos(MOST_PHOTOS, draft);
  const words = RESIDENT.request;
  const submit = async () => {
    const answer = { verdict: 'notSatisfied', words: text.trim(), photoIds: photos.ids } as const;
    if (!(await page.give('answerCallback', answer))) return;
    forget();
    photos.clear();
    sayDone(words.unsolvedDone);
    page.ask(null);
  };
  return (
    <Sheet
      open
      title={words.unsolvedTitle}
      onClose={() => page.ask(null)}
      problem={page.problem}
      actions={
        <Button
          id="unsolved-submit"
          text={words.unsolvedSubmit}
          disabled={text.trim() === '' || photos.uploading || photos.failed}
          busy={page.busy === 'answerCallback'}
          onPress={() => void submit()}
        />
      }
    >
      <View className="stack">
        <Text className="type-small">{words.unsolvedHelp}</Text>
        <TextArea
          id="unsolved-words"
          label={words.unsolvedLabel}
          value={text}
          max={WORDS_MAX}
          placeholder={words.unsolvedPlaceholder}
          onChange={(value) => write({ text: value })}
        />
        <PhotoPicker id="unsolved-photos" photos={photos} />
      </View>
    </Sheet>
  );
}
