import { View } from '@tarojs/components';
import { Button } from '../../components/button/button';
import { Sheet } from '../../components/sheet/sheet';
import { TextArea } from '../../components/text-field/text-area';
import { sayDone } from '../../platform/say-done';
import { sayTyping } from '../../state/live/live';
import { hasUnsent } from '../../state/unsent/unsent';
import { useDraft } from '../../state/use-draft';
import { usePhotos } from '../../state/use-photos';
import { LIVE } from '../../words/live';
import { RESIDENT } from '../../words/resident';
import { PhotoPicker } from '../parts/photo-picker';
import type { RequestPartProps } from './request-part-props';

const MESSAGE_MAX = 1000;
const MOST_PHOTOS = 9;

/** A message to the desk, kept until it is sent. */
export function MessageSheet({ page, request }: RequestPartProps) {
  const draft = `message:${request.id}`;
  const [{ text }, write, forget] = useDraft(draft, { text: '' });
  const photos = usePhotos(MOST_PHOTOS, draft);
  const words = RESIDENT.request;
  const send = async () => {
    const message = { text: text.trim(), photoIds: photos.ids, localPhotos: photos.local };
    if (!(await page.give('sendMessage', message))) return;
    forget();
    photos.clear();
    sayDone(hasUnsent(request.id) ? LIVE.willBeSent : words.sent);
    page.ask(null);
  };
  return (
    <Sheet
      open
      title={request.awaitingResident ? words.answer : words.messageTitle}
      onClose={() => page.ask(null)}
      problem={page.problem}
      actions={
        <Button
          id="message-send"
          text={words.send}
          disabled={(text.trim() === '' && photos.photos.length === 0) || photos.uploading}
          busy={page.busy === 'sendMessage'}
          onPress={() => void send()}
        />
      }
    >
      <View className="stack">
        <TextArea
          id="message-text"
          label={words.messageLabel}
          value={text}
          max={MESSAGE_MAX}
          placeholder={words.messagePlaceholder}
          onChange={(value) => {
            write({ text: value });
            sayTyping(request.id);
          }}
        />
        <PhotoPicker id="message-photos" photos={photos} />
      </View>
    </Sheet>
  );
}
