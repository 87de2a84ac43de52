import { Text, View } from '@tarojs/components';
import { Empty } from '../../components/empty/empty';
import { Problem } from '../../components/problem/problem';
import { RowsAbove, RowsBelow } from '../../components/rows/rows';
import { Skeleton } from '../../components/skeleton/skeleton';
import { StaffOnly, StaffTabs } from '../../staff/staff-page';
import type { Me } from '../../state/session';
import { LEAD } from '../../words/lead';
import { UnsentCard } from './unsent-card';
import { useUnsent } from './use-unsent';

export default function LeadUnsentPage() {
  return (
    <StaffOnly title={LEAD.unsent.title} roles={['administrator']}>
      {(me) => <Unsent me={me} />}
    </StaffOnly>
  );
}

/** For administrators: what WeChat did not take, why, and what helps. */
function Unsent({ me }: { readonly me: Me }) {
  const { list, problem, retrying, retry } = useUnsent();
  const known = list.page !== null;
  return (
    <StaffTabs
      me={me}
      title={LEAD.unsent.title}
      tab="unsent"
      tabs={[{ value: 'unsent', text: LEAD.tabs.unsent, icon: 'send' }]}
      onTab={() => undefined}
    >
      <View className="stack">
        <Problem problem={problem} />
        <Problem problem={list.error} onRetry={() => void list.restart()} />
        {list.loading && <Skeleton />}
        {known && list.items.length === 0 && <Empty icon="check" {...LEAD.unsent.empty} />}
        {list.items.length > 0 && <Text className="type-small">{LEAD.unsent.lead}</Text>}
        <RowsAbove list={list} />
        {list.items.map((letter) => (
          <UnsentCard
            key={letter.id}
            letter={letter}
            now={list.page?.now ?? 0}
            busy={retrying === letter.id}
            onRetry={() => void retry(letter.id)}
          />
        ))}
        <RowsBelow id="more" list={list} />
      </View>
    </StaffTabs>
  );
}
