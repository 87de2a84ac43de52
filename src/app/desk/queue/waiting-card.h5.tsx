import { Text, View } from '@tarojs/components';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Rings } from '../../components/rings/rings';
import { RequestTags } from '../../staff/request-tags';
import type { WaitingCardProps } from './waiting-card-props';
import { waitingWords } from './waiting-words';
import './waiting-card.scss';

/** One person in the queue: how long they wait, in rings; who they are, what it is about, and who is on it. @standard TEL-1 RULES-3 */
export function WaitingCard({ request, open = false, onOpen, ...reading }: WaitingCardProps) {
  const { name, wait, matter, note, more, rings, said } = waitingWords(request, reading);
  const late = rings?.late ?? false;
  return (
    <Card
      id={`queue-${request.id}`}
      kind={late ? 'alert' : 'plain'}
      item
      open={open}
      onPress={onOpen}
      label={`${name}，${said}`}
    >
      <View className="row">
        <View className="waiting-card__start">
          {rings ? <Rings now={rings} label={said} /> : <IconTile name="list" quiet />}
        </View>
        <View className="grow">
          <View className="waiting-card__head">
            <Text className="waiting-card__name">{name}</Text>
            <Text className={`waiting-card__wait ${late ? 'waiting-card__wait--late' : ''}`}>{wait}</Text>
          </View>
          <Text className="waiting-card__matter">{matter}</Text>
          <RequestTags request={request} />
        </View>
      </View>
      {note && <Text className={`waiting-card__note ${late ? 'waiting-card__note--late' : ''}`}>{note}</Text>}
      {more && <Text className="waiting-card__note">{more}</Text>}
    </Card>
  );
}
