import { View } from '@tarojs/components';
import { Empty } from '../../components/empty/empty';
import { Problem } from '../../components/problem/problem';
import { RowsAbove, RowsBelow } from '../../components/rows/rows';
import { Skeleton } from '../../components/skeleton/skeleton';
import { StaffRequestCard } from '../../staff/staff-request-card';
import type { Me } from '../../state/session';
import { useClock } from '../../state/use-now';
import { usePagedList } from '../../state/use-paged-list';
import { DESK } from '../../words/desk';
import { DeskOnly, DeskTabs } from '../desk-tabs';
import { useBeside } from '../use-beside';

const EVERY_MS = 10_000;

export default function DeskCallbacksPage() {
  return <DeskOnly title={DESK.callback.listTitle}>{(me) => <Callbacks me={me} />}</DeskOnly>;
}

/** Whoever is to be called back, in the order in which the calls are due. */
function Callbacks({ me }: { readonly me: Me }) {
  const list = usePagedList('callbacks', { everyMs: EVERY_MS });
  const now = useClock(list.ahead, 30_000);
  const { open, openId, aside } = useBeside(me);
  return (
    <DeskTabs me={me} tab="callbacks" title={DESK.callback.listTitle} counts={list.counts} aside={aside}>
      <View className="stack">
        <Problem problem={list.error} onRetry={() => void list.reload()} />
        {list.loading && <Skeleton />}
        {!list.loading && !list.error && list.items.length === 0 && (
          <Empty icon="tel" {...DESK.callback.empty} />
        )}
        <RowsAbove list={list} />
        {list.items.map((request) => (
          <StaffRequestCard
            key={request.id}
            id={`callback-${request.id}`}
            request={request}
            now={now}
            note={DESK.callback.tries(request.tries)}
            open={request.id === openId}
            onOpen={() => open(request.id)}
          />
        ))}
        <RowsBelow id="more" list={list} />
      </View>
    </DeskTabs>
  );
}
