import { Text, View } from '@tarojs/components';
import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import type { Instant } from '../../../domain/time';
import { Button } from '../../components/button/button';
import { go, switchTo } from '../../platform/navigate';
import { RequestRow } from '../../story/request-row';
import { RESIDENT } from '../../words/resident';

/** So many are shown before the list of all is the better place. */
const SHOWN = 3;

interface LatestRequestsProps {
  readonly requests: readonly ServiceRequestSummary[];
  readonly now: Instant;
}

/** The latest requests that are under way, with what happens next. */
export function LatestRequests({ requests, now }: LatestRequestsProps) {
  const { latest, all, none } = RESIDENT.home;
  return (
    <View className="stack" id="home-latest">
      <View className="row row--between">
        <Text className="type-heading">{latest}</Text>
        <Button
          id="home-all-requests"
          text={all}
          kind="quiet"
          size="small"
          onPress={() => void switchTo('requests')}
        />
      </View>
      {requests.length === 0 && <Text className="type-small">{`${none.title}。${none.help}`}</Text>}
      {requests.slice(0, SHOWN).map((request) => (
        <RequestRow
          key={request.id}
          id={`request-${request.id}`}
          request={request}
          now={now}
          reader="resident"
          onPress={() => void go('request', { id: request.id })}
        />
      ))}
    </View>
  );
}
