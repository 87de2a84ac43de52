import { Image, View } from '@tarojs/components';
import type { PhotoVerdict } from '../../../domain/service-request/kinds';
import type { Instant } from '../../../domain/time';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import { aria } from '../../platform/aria';
import { viewPhotos } from '../../platform/view-photos';
import { KIND_NAMES, sayPast } from '../../words/common';
import { LEAD } from '../../words/lead';
import './photo-card.scss';
import type { ListedPhoto } from './use-doubtful-photos';

interface PhotoCardProps {
  readonly listed: ListedPhoto;
  readonly now: Instant;
  readonly onOpen: () => void;
  readonly onJudge: (verdict: PhotoVerdict) => void;
}

/** A photo that waits for somebody to look at it, with the request that it belongs to. */
export function PhotoCard({ listed, now, onOpen, onJudge }: PhotoCardProps) {
  const { photo, request, sentAt } = listed;
  const words = LEAD.photos;
  return (
    <Card id={`photo-${photo.id}`}>
      <View className="stack">
        <Image
          className="photo-card__picture"
          src={photo.url}
          mode="aspectFit"
          onClick={() => void viewPhotos([photo.url], photo.url)}
          {...aria({ role: 'button', label: words.view(request.serial) })}
        />
        <Row
          id={`open-${photo.id}`}
          title={request.matter}
          note={words.about(KIND_NAMES[request.kind], request.serial, sayPast(sentAt, now))}
          onPress={onOpen}
        />
        <View className="two-columns">
          <Button
            id={`refuse-${photo.id}`}
            kind="outline"
            text={words.refuse}
            onPress={() => onJudge('refused')}
          />
          <Button
            id={`release-${photo.id}`}
            kind="tonal"
            text={words.release}
            onPress={() => onJudge('released')}
          />
        </View>
      </View>
    </Card>
  );
}
