import { Text } from '@tarojs/components';
import { ChoiceField } from '../../components/choice-field/choice-field';
import { PhotoGrid } from '../../components/photo-grid/photo-grid';
import { viewPhotos } from '../../platform/view-photos';
import type { PendingPhoto, Photos } from '../../state/use-photos';
import { COMMON } from '../../words/common';
import { RESIDENT } from '../../words/resident';

/** Photos that go with what is written: added, taken away, and by a tap tried again or looked at. */
export function PhotoPicker({ id, photos }: { readonly id: string; readonly photos: Photos }) {
  const words = RESIDENT.newRequest;
  const press = (localId: string) => {
    const photo = photos.photos.find((candidate) => candidate.localId === localId);
    if (photo?.state === 'failed') photos.retry(localId);
    else if (photo) void viewPhotos([photo.thumb], photo.thumb);
  };
  return (
    <ChoiceField label={words.photos}>
      <PhotoGrid
        id={id}
        photos={photos.photos.map((photo) => ({ id: photo.localId, src: photo.thumb, ...wordOf(photo) }))}
        onAdd={() => void photos.add()}
        onRemove={photos.remove}
        onView={press}
      />
      {photos.uploading && <Text className="type-small">{words.photosUploading}</Text>}
      {photos.failed && <Text className="type-small">{words.photosFailed}</Text>}
    </ChoiceField>
  );
}

function wordOf({ state }: PendingPhoto): { state?: string } {
  if (state === 'done') return {};
  return { state: state === 'failed' ? COMMON.photoFailed : COMMON.photoUploading };
}
