import { Image, Text, View } from '@tarojs/components';
import { aria } from '../../platform/aria';
import { COMPONENT_WORDS } from '../../words/components';
import { Icon } from '../icon/icon';
import './photo-grid.scss';

export interface GridPhoto {
  readonly id: string;
  /** The address of the small picture. */
  readonly src: string;
  /** A word over the picture, e.g. that it is being sent. */
  readonly state?: string;
}

interface PhotoGridProps {
  readonly photos: readonly GridPhoto[];
  readonly onView?: (id: string) => void;
  readonly onRemove?: (id: string) => void;
  /** Without it, or with `most` photos, nothing can be added. */
  readonly onAdd?: () => void;
  readonly most?: number;
  /** The place to add more is then `<id>-add`. */
  readonly id?: string;
}

/** Small pictures, with a place to add more. */
export function PhotoGrid({ photos, onView, onRemove, onAdd, most = 9, id }: PhotoGridProps) {
  return (
    <View className="ui-photos">
      {photos.map((photo, index) => (
        <View key={photo.id} className="ui-photos__item">
          <Image
            className="ui-photos__picture"
            src={photo.src}
            mode="aspectFill"
            {...(onView ? { onClick: () => onView(photo.id) } : {})}
            {...aria({ role: onView ? 'button' : 'img', label: COMPONENT_WORDS.photo(index + 1) })}
          />
          {photo.state && <Text className="ui-photos__state">{photo.state}</Text>}
          {onRemove && (
            <View
              className="ui-photos__remove"
              onClick={() => onRemove(photo.id)}
              {...aria({ role: 'button', label: COMPONENT_WORDS.removePhoto(index + 1) })}
            >
              <View className="ui-photos__cross">
                <Icon name="cross" size="small" />
              </View>
            </View>
          )}
        </View>
      ))}
      {onAdd && photos.length < most && (
        <View
          {...(id ? { id: `${id}-add` } : {})}
          className="ui-photos__add"
          onClick={onAdd}
          {...aria({ role: 'button', label: COMPONENT_WORDS.addPhoto })}
        >
          <Icon name="camera" />
          <Text>{COMPONENT_WORDS.addPhoto}</Text>
        </View>
      )}
    </View>
  );
}
