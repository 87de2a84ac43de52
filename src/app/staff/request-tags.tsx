import { View } from '@tarojs/components';
import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import { Tag } from '../components/tag/tag';
import { COMMON, KIND_NAMES } from '../words/common';
import { STAFF } from '../words/staff';
import './request-tags.scss';

/** What makes a request different from its neighbours: emergency, kind, returned, urged, escalated. */
export function RequestTags({ request }: { readonly request: ServiceRequestSummary }) {
  const { urgency, kind, returns, round, urges, escalated } = request;
  return (
    <View className="request-tags">
      {urgency === 'emergency' && <Tag tone="red" text={COMMON.emergency} />}
      <Tag text={KIND_NAMES[kind]} />
      {returns > 0 && <Tag tone="amber" text={STAFF.returned(returns)} />}
      {returns === 0 && round > 1 && <Tag tone="amber" text={STAFF.reopened} />}
      {urges > 0 && <Tag tone="amber" text={STAFF.urged(urges)} />}
      {escalated && <Tag tone="red" text={STAFF.escalated} />}
    </View>
  );
}
