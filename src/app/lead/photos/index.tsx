import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { PhotoVerdict } from '../../../domain/service-request/kinds';
import { Empty } from '../../components/empty/empty';
import { Problem } from '../../components/problem/problem';
import { RowsAbove, RowsBelow } from '../../components/rows/rows';
import { Skeleton } from '../../components/skeleton/skeleton';
import { go } from '../../platform/navigate';
import { StaffOnly, StaffTabs } from '../../staff/staff-page';
import type { Me } from '../../state/session';
import { LEAD } from '../../words/lead';
import { JudgeSheet } from './judge-sheet';
import { PhotoCard } from './photo-card';
import { type ListedPhoto, useDoubtfulPhotos } from './use-doubtful-photos';

export default function LeadPhotosPage() {
  return (
    <StaffOnly title={LEAD.photos.title} roles={['supervisor']}>
      {(me) => <Photos me={me} />}
    </StaffOnly>
  );
}

/** For supervisors: photos that no machine could judge, and who is to see them. */
function Photos({ me }: { readonly me: Me }) {
  const { list, judge, busy, problem, clearProblem } = useDoubtfulPhotos();
  const [asked, setAsked] = useState<{ of: ListedPhoto; verdict: PhotoVerdict } | null>(null);
  const ask = (of: ListedPhoto, verdict: PhotoVerdict) => {
    clearProblem();
    setAsked({ of, verdict });
  };
  const total = list.page?.total ?? 0;
  return (
    <StaffTabs
      me={me}
      title={LEAD.photos.title}
      tab="photos"
      tabs={[{ value: 'photos', text: LEAD.tabs.photos, icon: 'camera', count: total }]}
      onTab={() => undefined}
      tellsOfPhotos={false}
    >
      <View className="stack">
        <Problem problem={list.error} onRetry={() => void list.restart()} />
        {list.loading && <Skeleton />}
        {list.page && list.items.length === 0 && <Empty icon="check" {...LEAD.photos.empty} />}
        {list.items.length > 0 && <Text className="type-small">{LEAD.photos.lead}</Text>}
        <RowsAbove list={list} />
        {list.items.map((listed) => (
          <PhotoCard
            key={listed.id}
            listed={listed}
            now={list.page?.now ?? 0}
            onOpen={() => void go('deskRequest', { id: listed.request.id })}
            onJudge={(verdict) => ask(listed, verdict)}
          />
        ))}
        <RowsBelow id="more" list={list} />
      </View>
      {asked && (
        <JudgeSheet
          verdict={asked.verdict}
          busy={busy}
          problem={problem}
          onSubmit={() => void judge(asked).then((done) => done && setAsked(null))}
          onClose={() => setAsked(null)}
        />
      )}
    </StaffTabs>
  );
}
