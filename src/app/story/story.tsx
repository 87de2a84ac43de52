import { View } from '@tarojs/components';
import type { Photo } from '../../contract/schemas/photo';
import type { StoryItem } from '../../contract/schemas/service-request';
import { Bubble } from '../components/bubble/bubble';
import { PhotoGrid } from '../components/photo-grid/photo-grid';
import { RowsAbove, RowsBelow } from '../components/rows/rows';
import { Timeline, TimelineItem } from '../components/timeline/timeline';
import { viewPhotos } from '../platform/view-photos';
import type { Conversation } from '../state/live/use-conversation';
import { useUnsent } from '../state/unsent/unsent';
import { useWindow } from '../state/use-window';
import { sayPast } from '../words/common';
import { COMPONENT_WORDS } from '../words/components';
import { LIVE } from '../words/live';
import { type Telling, tellItem } from './tell-item';
import { OtherWrites, UnsentMessages } from './unsent-messages';
import './story.scss';

interface StoryProps extends Telling {
  /** The request that it is about. */
  readonly requestId: string;
  readonly items: readonly StoryItem[];
  readonly talk: Conversation;
  /** Whether the story goes on: its last step is then drawn as open. */
  readonly open: boolean;
}

/** What was said and done, from the beginning to now; of a very long story the latest part, with the way to what came before. */
export function Story({ requestId, items, open, talk, ...telling }: StoryProps) {
  const unsent = useUnsent(requestId);
  const { items: shown, at, hasOnward, turnTo } = useWindow(items);
  const latest = items.at(-1);
  const read = lastRead(items, telling.readerId, talk.seenUpTo);
  // What has arrived stands in the story, though its sender does not know yet.
  const arrived = new Set(items.map(({ clientId }) => clientId));
  const waiting = unsent.filter(({ clientId }) => !arrived.has(clientId));
  return (
    <>
      <RowsAbove list={{ back: hasOnward ? () => turnTo(at + 1) : null }} />
      <Timeline>
        {shown.map((item) => (
          <StoryStep
            key={item.seq}
            item={item}
            telling={telling}
            last={open && item === latest}
            read={item === read}
          />
        ))}
      </Timeline>
      <RowsBelow list={{ onward: at > 0 ? () => turnTo(at - 1) : null }} />
      {at === 0 && waiting.length > 0 && <UnsentMessages messages={waiting} />}
      {at === 0 && talk.otherWrites && <OtherWrites />}
    </>
  );
}

interface StoryStepProps {
  readonly item: StoryItem;
  readonly telling: Telling;
  readonly last: boolean;
  /** The other side has read up to here. */
  readonly read: boolean;
}

function StoryStep({ item, telling, last, read }: StoryStepProps) {
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
          {said && <Bubble text={said} mine={mine} {...(read && !item.reply ? { note: LIVE.seen } : {})} />}
          {item.photos.length > 0 && <StoryPhotos photos={item.photos} />}
          {item.reply && <Bubble text={item.reply.text} mine={mine} {...(read ? { note: LIVE.seen } : {})} />}
        </View>
      ) : null}
    </TimelineItem>
  );
}

/** The last thing that the reader said and the other side has read: what came before it is read as well. */
function lastRead(items: readonly StoryItem[], readerId: string, seenUpTo: number): StoryItem | undefined {
  return items
    .filter(
      ({ actor, seq, words, reply }) =>
        actor?.id === readerId && seq <= seenUpTo && (words !== null || reply !== null),
    )
    .pop();
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
