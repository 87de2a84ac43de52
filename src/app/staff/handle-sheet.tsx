import { Text, View } from '@tarojs/components';
import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import { blankLabel } from '../../domain/courtesy';
import { Button } from '../components/button/button';
import { PhotoGrid } from '../components/photo-grid/photo-grid';
import { Sheet } from '../components/sheet/sheet';
import { TextArea } from '../components/text-field/text-area';
import { ReplyEditor } from '../courtesy/reply-editor';
import { useReply } from '../courtesy/use-reply';
import { sayDone } from '../platform/say-done';
import { useDraft } from '../state/use-draft';
import { usePhotos } from '../state/use-photos';
import type { OpenServiceRequest } from '../state/use-service-request';
import { COMMON } from '../words/common';
import { STAFF } from '../words/staff';

interface HandleSheetProps {
  readonly request: ServiceRequestDetail;
  readonly work: OpenServiceRequest;
  readonly onClose: () => void;
}

const NOTHING_WRITTEN = { note: '', aftermath: '' };

/** Says that the work is done: what was done, with photos, and what its resident is told (DESK-6, CRISIS-1). */
export function HandleSheet({ request, work, onClose }: HandleSheetProps) {
  const words = STAFF.handle_;
  const emergency = request.urgency === 'emergency';
  const [{ note, aftermath }, write, forget] = useDraft(`handle:${request.id}`, NOTHING_WRITTEN);
  const photos = usePhotos();
  const reply = useReply({
    serviceRequestId: request.id,
    moment: 'handled',
    draft: 'handle',
    fills: { [blankLabel('result')]: note },
    refusal: work.problem,
  });

  const complete = note.trim() !== '' && (!emergency || aftermath.trim() !== '');
  const submit = async () => {
    const done = await work.give('handle', {
      note: note.trim(),
      photoIds: photos.ids,
      reply: reply.text,
      ...(emergency ? { aftermath: aftermath.trim() } : {}),
    });
    if (!done) return;
    forget();
    reply.clear();
    sayDone(words.done);
    onClose();
  };

  return (
    <Sheet
      open
      title={words.title}
      onClose={onClose}
      problem={work.problem}
      actions={
        <Button
          id="job-handle-submit"
          text={words.submit}
          disabled={!complete || !reply.sendable || photos.uploading || photos.failed}
          busy={work.busy === 'handle'}
          onPress={() => void submit()}
        />
      }
    >
      <View className="stack">
        <TextArea
          id="job-handle-note"
          label={words.note}
          value={note}
          max={500}
          placeholder={words.notePlaceholder}
          onChange={(next) => write((before) => ({ ...before, note: next }))}
        />
        {emergency && (
          <TextArea
            id="job-handle-aftermath"
            label={words.aftermath}
            value={aftermath}
            max={500}
            placeholder={words.aftermathPlaceholder}
            onChange={(next) => write((before) => ({ ...before, aftermath: next }))}
          />
        )}
        <Text className="type-small">{words.photos}</Text>
        <PhotoGrid
          id="job-handle-photos"
          photos={photos.photos.map(({ localId, thumb, state }) => ({
            id: localId,
            src: thumb,
            ...(state === 'done'
              ? {}
              : { state: state === 'failed' ? COMMON.photoFailed : COMMON.photoUploading }),
          }))}
          onView={(id) => {
            if (photos.photos.find(({ localId }) => localId === id)?.state === 'failed') photos.retry(id);
          }}
          onRemove={photos.remove}
          onAdd={() => void photos.add()}
        />
        {(photos.uploading || photos.failed) && (
          <Text className="type-small">{photos.failed ? words.failedPhotos : words.uploading}</Text>
        )}
        {note.trim() !== '' && <ReplyEditor reply={reply} id="job-handle-reply" />}
      </View>
    </Sheet>
  );
}
