import { Text, View } from '@tarojs/components';
import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import { Empty } from '../../components/empty/empty';
import { Problem } from '../../components/problem/problem';
import { RowsAbove, RowsBelow } from '../../components/rows/rows';
import { Skeleton } from '../../components/skeleton/skeleton';
import { go } from '../../platform/navigate';
import { StaffRequestCard } from '../../staff/staff-request-card';
import type { Me } from '../../state/session';
import { useClock } from '../../state/use-now';
import { usePagedList } from '../../state/use-paged-list';
import { WORKS } from '../../words/works';
import { WorkersOnly, WorksTabs } from '../works-tabs';

const EVERY_MS = 10_000;

export default function WorksJobsPage() {
  return <WorkersOnly title={WORKS.jobs.title}>{(me) => <Jobs me={me} />}</WorkersOnly>;
}

/** My jobs, then those that anybody of my department may begin; whatever is promised first stands first. */
function Jobs({ me }: { readonly me: Me }) {
  const list = usePagedList('jobs', { everyMs: EVERY_MS });
  const now = useClock(list.ahead, 30_000);
  const mine = list.items.filter(({ technician }) => technician?.id === me.id);
  const department = list.items.filter(({ technician }) => technician?.id !== me.id);
  return (
    <WorksTabs me={me} title={WORKS.jobs.title} count={list.counts.jobs ?? 0}>
      <View className="stack">
        <Problem problem={list.error} onRetry={() => void list.reload()} />
        {list.loading && <Skeleton />}
        {!list.loading && !list.error && list.items.length === 0 && (
          <Empty icon="fix" {...WORKS.jobs.empty} />
        )}
        <RowsAbove list={list} />
        <Group title={WORKS.jobs.mine} jobs={mine} now={now} />
        <Group title={WORKS.jobs.department} jobs={department} now={now} />
        <RowsBelow id="more" list={list} />
      </View>
    </WorksTabs>
  );
}

interface GroupProps {
  readonly title: string;
  readonly jobs: readonly ServiceRequestSummary[];
  readonly now: number;
}

function Group({ title, jobs, now }: GroupProps) {
  if (jobs.length === 0) return null;
  return (
    <View className="stack">
      <Text className="type-small">{title}</Text>
      {jobs.map((job) => (
        <StaffRequestCard
          key={job.id}
          id={`job-${job.id}`}
          request={job}
          now={now}
          onOpen={() => void go('worksJob', { id: job.id })}
        />
      ))}
    </View>
  );
}
