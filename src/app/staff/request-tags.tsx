import { View } from '@tarojs/components';
import type { ServiceRequestSummary } from '../../contract/schemas/service-request';
import { Tag } from '../components/tag/tag';
import { tagsOf } from './tags-of';
import './request-tags.scss';

/** What makes a request different from its neighbours. */
export function RequestTags({ request }: { readonly request: ServiceRequestSummary }) {
  return (
    <View className="request-tags">
      {tagsOf(request).map(({ text, tone }) => (
        <Tag key={text} text={text} tone={tone} />
      ))}
    </View>
  );
}
