import { Text, View } from '@tarojs/components';
import { Notice } from '../../components/notice/notice';
import { Tag } from '../../components/tag/tag';
import { FlowProgress } from '../../story/flow-progress';
import { NextStepCard } from '../../story/next-step-card';
import { Story } from '../../story/story';
import { LIVE } from '../../words/live';
import { RESIDENT } from '../../words/resident';
import { CallbackActions } from './callback-actions';
import { RequestFacts } from './request-facts';
import { RequestFoot } from './request-foot';
import type { RequestPartProps } from './request-part-props';

/** The request from where it stands now to how it began. */
export function RequestStory({ page, request, readerId }: RequestPartProps & { readonly readerId: string }) {
  return (
    <View className="stack">
      <NextStepCard
        request={request}
        now={page.now}
        reader="resident"
        tag={page.talk.ahead === null ? null : <Tag text={LIVE.ahead(page.talk.ahead)} />}
        actions={page.may('answerCallback') ? <CallbackActions page={page} /> : null}
      />
      <FlowProgress request={request} />
      <RequestFacts request={request} now={page.now} />
      {request.withheldPhotos > 0 && (
        <Notice
          title={RESIDENT.request.withheld.title(request.withheldPhotos)}
          help={RESIDENT.request.withheld.help}
        />
      )}
      <Text className="type-heading">{RESIDENT.request.story}</Text>
      <Story
        requestId={request.id}
        talk={page.talk}
        items={request.story}
        open={request.status !== 'closed'}
        kind={request.kind}
        readerId={readerId}
        now={page.now}
      />
      <RequestFoot page={page} request={request} />
    </View>
  );
}
