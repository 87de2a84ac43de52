import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { ChoiceRow } from '../../components/chips/chips';
import { Empty } from '../../components/empty/empty';
import { Problem } from '../../components/problem/problem';
import { RowsAbove, RowsBelow } from '../../components/rows/rows';
import { Skeleton } from '../../components/skeleton/skeleton';
import { startAt } from '../../platform/navigate';
import { StaffRequestCard } from '../../staff/staff-request-card';
import type { Me } from '../../state/session';
import { useClock } from '../../state/use-now';
import { usePagedList } from '../../state/use-paged-list';
import { DESK } from '../../words/desk';
import { DeskOnly, DeskTabs } from '../desk-tabs';
import { CutOffLine } from '../ring/cut-off-line';
import { RingLine } from '../ring/ring-line';
import { useBeside } from '../use-beside';
import { useTakeNext } from './use-take-next';
import { WaitingCard } from './waiting-card';

const EVERY_MS = 5_000;
const VIEWS = ['queue', 'callbacks', 'mine', 'overdue'] as const;
type View_ = (typeof VIEWS)[number];

export default function DeskQueuePage() {
  return <DeskOnly title={DESK.queue.title}>{(me) => <Queue me={me} />}</DeskOnly>;
}

function Queue({ me }: { readonly me: Me }) {
  const [view, setView] = useState<View_>('queue');
  const list = usePagedList(view, { state: 'open', everyMs: EVERY_MS });
  const now = useClock(list.ahead);
  const { open, openId, aside } = useBeside(me);
  const next = useTakeNext(me, open);
  const empty = DESK.queue.empty[view];

  return (
    <DeskTabs
      me={me}
      tab="queue"
      title={DESK.queue.title}
      counts={list.counts}
      aside={aside}
      bar={
        <>
          <Button
            id="register-open"
            kind="outline"
            text={DESK.queue.register}
            onPress={() => void startAt('deskRegister')}
          />
          <Button
            id="take-next"
            text={DESK.queue.takeNext}
            shortcut="n"
            busy={next.busy}
            onPress={() => void next.take()}
          />
        </>
      }
    >
      <View className="stack">
        <ChoiceRow
          oneLine
          kind="tabs"
          choices={VIEWS.map((value) => ({
            value,
            text: DESK.queue.view(DESK.queue.views[value], list.counts[value]),
          }))}
          value={view}
          onChange={setView}
        />
        <CutOffLine />
        <Problem problem={next.problem} />
        {next.nobody && <Text className="type-small">{DESK.queue.nobodyNext}</Text>}
        <Problem problem={list.error} onRetry={() => void list.reload()} />
        {list.loading && <Skeleton />}
        {!list.loading && !list.error && list.items.length === 0 && <Empty icon="check" {...empty} />}
        <RowsAbove list={list} />
        {list.items.map((request) =>
          view === 'queue' ? (
            <WaitingCard
              key={request.id}
              request={request}
              now={now}
              asOf={list.asOf}
              ringSeconds={me.ringSeconds}
              myId={me.id}
              open={request.id === openId}
              onOpen={() => open(request.id)}
            />
          ) : (
            <StaffRequestCard
              key={request.id}
              id={`request-${request.id}`}
              request={request}
              now={now}
              open={request.id === openId}
              onOpen={() => open(request.id)}
            />
          ),
        )}
        <RowsBelow id="more" list={list} />
        {/* Once it is known how long the list is: it would move away under the thumb. */}
        {!list.loading && <RingLine />}
      </View>
    </DeskTabs>
  );
}
