import { Text, View } from '@tarojs/components';
import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { Rings } from '../../components/rings/rings';
import { promiseLine } from '../../staff/promise-line';
import { RequestTags } from '../../staff/request-tags';
import { DESK } from '../../words/desk';
import { STAFF } from '../../words/staff';
import { ringClock } from './ring-clock';
import './waiting-card.scss';

interface WaitingCardProps {
  readonly request: ServiceRequestSummary;
  /** The server's clock as it ticks. */
  readonly now: number;
  /** The server's clock when it gave `request`. */
  readonly asOf: number;
  readonly ringSeconds: number;
  readonly myId: string;
  /** It is open beside the list. */
  readonly open?: boolean;
  readonly onOpen: () => void;
}

/** One person in the queue: how long they wait, in rings; who they are, what it is about, and who is on it. @standard TEL-1 RULES-3 */
export function WaitingCard({
  request,
  now,
  asOf,
  ringSeconds,
  myId,
  open = false,
  onOpen,
}: WaitingCardProps) {
  const clock = ringClock(request, now - asOf, ringSeconds);
  const late = clock?.rings.late ?? false;
  const name = `${request.requester.name} · ${request.roomLabel ?? STAFF.noRoom}`;
  return (
    <Card
      id={`queue-${request.id}`}
      kind={late ? 'alert' : 'plain'}
      item
      open={open}
      onPress={onOpen}
      label={`${name}，${clock?.label ?? request.matter}`}
    >
      <View className="row">
        {clock ? <Rings now={clock.rings} label={clock.label} /> : <IconTile name="list" quiet />}
        <View className="grow">
          <View className="waiting-card__head">
            <Text className="waiting-card__name">{name}</Text>
            <Text className={`waiting-card__wait ${late ? 'waiting-card__wait--late' : ''}`}>
              {clock?.wait ?? stateLine(request)}
            </Text>
          </View>
          <Text className="waiting-card__matter">{request.matter}</Text>
          <RequestTags request={request} />
        </View>
      </View>
      {clock?.note && (
        <Text className={`waiting-card__note ${late ? 'waiting-card__note--late' : ''}`}>{clock.note}</Text>
      )}
      {request.takenBy && request.status === 'received' && (
        <Text className="waiting-card__note">
          {request.takenBy.id === myId ? DESK.queue.takenByMe : DESK.queue.takenBy(request.takenBy.name)}
        </Text>
      )}
      {!clock && request.promise && (
        <Text className="waiting-card__note">{promiseLine(request.promise, now)}</Text>
      )}
    </Card>
  );
}

/** Nobody waits for a word here: what the desk still has to do. */
function stateLine({ status }: ServiceRequestSummary): string {
  return status === 'accepted' ? DESK.queue.toDispatch : DESK.queue.toReply;
}
