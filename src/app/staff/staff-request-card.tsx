import { Text, View } from '@tarojs/components';
import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import { sayTimeBriefly } from '../../domain/calendar';
import { Card } from '../components/card/card';
import { Tag } from '../components/tag/tag';
import { STATUS_NAMES } from '../words/common';
import { STAFF } from '../words/staff';
import { RequestTags } from './request-tags';
import './staff-request-card.scss';

interface StaffRequestCardProps {
  readonly request: ServiceRequestSummary;
  readonly now: number;
  /** A line of the list's own, e.g. how often a callback was tried. */
  readonly note?: string;
  readonly id: string;
  /** It is open beside the list. */
  readonly open?: boolean;
  readonly onOpen: () => void;
}

/** A request in a list of staff's: who, what, how it stands, and by when. */
export function StaffRequestCard({ request, now, note, id, open = false, onOpen }: StaffRequestCardProps) {
  const { promise, status, requester, roomLabel } = request;
  const name = `${requester.name} · ${roomLabel ?? STAFF.noRoom}`;
  const late = promise !== null && promise.dueAt < now;
  return (
    <Card
      id={id}
      kind={late ? 'alert' : 'plain'}
      item
      open={open}
      onPress={onOpen}
      label={`${name}，${request.matter}`}
    >
      <View className="staff-card__head">
        <Text className="staff-card__name">{name}</Text>
        {promise ? (
          <Tag
            tone={late ? 'red' : 'amber'}
            text={(late ? STAFF.passed : STAFF.before)(sayTimeBriefly(promise.dueAt, now))}
          />
        ) : null}
      </View>
      <Text className="staff-card__matter">{request.matter}</Text>
      <View className="row row--between row--wrap">
        <RequestTags request={request} />
        <Text className="type-small">{note ?? STATUS_NAMES[status]}</Text>
      </View>
    </Card>
  );
}
