import { View } from '@tarojs/components';
import type { Photo } from '../../contract/schemas/photo';
import type { StoryItem } from '../../contract/schemas/service-request';
import { Bubble } from '../components/bubble/bubble';
import { PhotoGrid } from '../components/photo-grid/photo-grid';
import { RowsAbove, RowsBelow } from '../components/rows/rows';
import { Timeline, TimelineItem } from '../components/timeline/timeline';
import { viewPhotos } from '../platform/view-photos';
import { useWindow } from '../state/use-window';
import { sayPast } from '../words/common';
import { COMPONENT_WORDS } from '../words/components';
import { type Telling, tellItem } from './tell-item';
import './story.scss';

interface StoryProps extends Telling {
  readonly items: readonly StoryItem[];
  /** Whether the story goes on: its last step is then drawn as open. */
  readonly open: boolean;
}

/** What was said and done, from the beginning to now; of a very long story the latest part, with the way to what came before. */
export function Story({ items, open, ...telling }: StoryProps) {
  const { items: shown, at, hasOnward, turnTo } = useWindow(items, 'end');
  const latest = items.at(-1);
  return (
    <>
      <RowsAbove list={{ back: hasOnward ? () => turnTo(at + 1) : null }} />
      <Timeline>
        {shown.map((item) => (
          <StoryStep key={item.seq} item={item} telling={telling} last={open && item === latest} />
        ))}
      </Timeline>
      <RowsBelow list={{ onward: at > 0 ? () => turnTo(at - 1) : null }} />
    </>
  );
}

function StoryStep({ item, telling, last }: { item: StoryItem; telling: Telling; last: boolean }) {
  const { title, note, said, state } = tellItem(item, telling);
  const mine = item.actor?.id === telling.readerId;
  return (
    <TimelineItem
      title={title}
      time={sayPast(item.at, telling.now)}
      state={last && state === 'done' ? 'open' : state}
      {...(note ? { note } : {})}
    >
      {said || item.reply || item.photos.length > 0 ? (
        <View className="story__said">
          {said && <Bubble text={said} mine={mine} />}
          {item.photos.length > 0 && <StoryPhotos photos={item.photos} />}
          {item.reply && <Bubble text={item.reply.text} mine={mine} />}
        </View>
      ) : null}
    </TimelineItem>
  );
}

/** Photos of a story; a tap shows them full-screen. */
export function StoryPhotos({ photos }: { readonly photos: readonly Photo[] }) {
  const urls = photos.map(({ url }) => url);
  return (
    <PhotoGrid
      photos={photos.map(({ id, thumbUrl, underReview }) => ({
        id,
        src: thumbUrl,
        ...(underReview ? { state: COMPONENT_WORDS.underReview } : {}),
      }))}
      onView={(id) => {
        const photo = photos.find((candidate) => candidate.id === id);
        if (photo) void viewPhotos(urls, photo.url);
      }}
    />
  );
}
