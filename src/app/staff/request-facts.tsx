import { Text, View } from '@tarojs/components';
import type { RequestOf } from '../../contract/endpoints';
import type { ServiceRequestDetail } from '../../contract/schemas/service-request';
import { Button } from '../components/button/button';
import { Card } from '../components/card/card';
import { Problem } from '../components/problem/problem';
import { Tag } from '../components/tag/tag';
import { dial } from '../platform/phone';
import { StoryPhotos } from '../story/story';
import { DAY_PART_NAMES } from '../words/common';
import { STAFF } from '../words/staff';
import { RequestTags } from './request-tags';
import { useResidentPhone } from './use-resident-phone';
import './request-facts.scss';

interface RequestFactsProps {
  readonly request: ServiceRequestDetail;
  /** Why the telephone number would be looked at. */
  readonly purpose: RequestOf<'revealPhone'>['body']['purpose'];
}

/** Who, where, what and how it came: what staff need to know before they say or do anything (DESK-2). */
export function RequestFacts({ request, purpose }: RequestFactsProps) {
  const { requester, roomLabel, place, preferredTime, readBack, photos, channel, serial } = request;
  return (
    <Card>
      <View className="stack">
        <View>
          <Text className="request-facts__matter" userSelect>
            {request.matter}
          </Text>
          <Text className="request-facts__line">
            {[requester.name, roomLabel ?? STAFF.noRoom, STAFF.serial(serial), STAFF.channels[channel]].join(
              ' · ',
            )}
          </Text>
        </View>
        <View className="row row--wrap">
          <RequestTags request={request} />
          {request.aboutWindow && <Tag tone="red" text={STAFF.aboutWindow} />}
        </View>
        {place && <Fact name={STAFF.place} value={place} />}
        {preferredTime && (
          <Fact
            name={STAFF.preferred}
            value={`${preferredTime.date} ${DAY_PART_NAMES[preferredTime.part]}`}
          />
        )}
        {readBack && <Fact name={STAFF.readBack} value={readBack} />}
        {photos.length > 0 && <StoryPhotos photos={photos} />}
        <PhoneLine request={request} purpose={purpose} />
      </View>
    </Card>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <View className="request-facts__fact">
      <Text className="request-facts__name">{name}</Text>
      <Text className="request-facts__value">{value}</Text>
    </View>
  );
}

/** The number is masked until somebody needs it; each look is logged. */
function PhoneLine({ request, purpose }: RequestFactsProps) {
  const { phone, reveal, busy, problem } = useResidentPhone(request.id, purpose);
  if (!request.requesterPhone) return null;
  return (
    <View>
      <View className="row row--between row--wrap">
        <View className="whole">
          <Text id="resident-phone" className="request-facts__phone numeric" userSelect>
            {phone ?? request.requesterPhone}
          </Text>
          {phone === null && <Text className="request-facts__line">{STAFF.phoneLogged}</Text>}
        </View>
        <Button
          id="reveal-phone"
          kind="tonal"
          size="small"
          icon="tel"
          text={phone === null ? STAFF.revealPhone : STAFF.call}
          busy={busy}
          onPress={() => void (phone === null ? reveal() : dial(phone))}
        />
      </View>
      <Problem problem={problem} />
    </View>
  );
}
