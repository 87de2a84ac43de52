import { Text, View } from '@tarojs/components';
import type { ServiceRequestDetail } from '../../../contract/schemas/service-request';
import { startOfDay } from '../../../domain/calendar/civil-date';
import { sayDay } from '../../../domain/calendar/say-time';
import type { Instant } from '../../../domain/time';
import { Tag } from '../../components/tag/tag';
import { COMMON, DAY_PART_NAMES, KIND_NAMES } from '../../words/common';
import { RESIDENT } from '../../words/resident';

interface RequestFactsProps {
  readonly request: ServiceRequestDetail;
  readonly now: Instant;
}

/** The number to say on the telephone, for which home, where, and when it suits. */
export function RequestFacts({ request, now }: RequestFactsProps) {
  const words = RESIDENT.request;
  const { kind, urgency, serial, roomLabel, place, preferredTime, aboutWindow } = request;
  const lines = [
    place && words.place(place),
    preferredTime &&
      words.preferred(sayDay(startOfDay(preferredTime.date), now), DAY_PART_NAMES[preferredTime.part]),
  ];
  return (
    <View>
      <View className="row row--wrap">
        <Tag text={KIND_NAMES[kind]} />
        {urgency === 'emergency' && <Tag text={COMMON.emergency} tone="red" />}
        {aboutWindow && <Tag text={words.onlySupervisor} tone="quiet" />}
        <Text className="type-small">{[words.serial(serial), roomLabel].filter(Boolean).join(' · ')}</Text>
      </View>
      {lines.map((line) =>
        line ? (
          <View key={line}>
            <Text className="type-small">{line}</Text>
          </View>
        ) : null,
      )}
    </View>
  );
}
