import { Text } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button/button';
import { Empty } from '../../components/empty/empty';
import { Problem } from '../../components/problem/problem';
import { Skeleton } from '../../components/skeleton/skeleton';
import { Tag } from '../../components/tag/tag';
import { go } from '../../platform/navigate';
import { sayDone } from '../../platform/say-done';
import type { Me } from '../../state/session';
import { sayPast } from '../../words/common';
import { GATE } from '../../words/gate';
import { GateOnly, GateTabs } from '../gate-tabs';
import { isInside } from '../offline/queue';
import { useGateMemory } from '../offline/use-gate-memory';
import { checkOutOffline } from '../offline/work-offline';
import { OnlineLine } from '../parts/online-line';
import { sayWindow } from '../parts/say-window';
import { VisitorCard } from '../parts/visitor-card';
import { CheckOutSheet } from './check-out-sheet';
import { InsideOffline } from './inside-offline';
import { useInside } from './use-inside';

export default function GateInsidePage() {
  return <GateOnly title={GATE.inside.title}>{(me) => <Inside me={me} />}</GateOnly>;
}

/** Whoever is about to leave: a visit of the server's, or an entry of this device. */
interface Leaving {
  readonly name: string;
  readonly visitId?: string;
  readonly entryId?: string;
}

/** Who stands at the gate, who is overdue, who else is inside; each with the way out. */
function Inside({ me }: { readonly me: Me }) {
  const memory = useGateMemory();
  const { list, checkOut, busy, problem } = useInside();
  const [leaving, setLeaving] = useState<Leaving | null>(null);
  const words = GATE.inside;
  const { newest } = list;
  const offline = memory.queue.filter(isInside);
  const overdue = list.items.filter((visit) => visit.overdue);
  const others = list.items.filter((visit) => !visit.overdue);

  const sayGoodbye = async ({ visitId, entryId }: Leaving) => {
    if (entryId) checkOutOffline(entryId);
    else if (!visitId || !(await checkOut(visitId))) return;
    sayDone(words.done);
    setLeaving(null);
  };
  const rows = (visits: typeof list.items) =>
    visits.map((visit) => (
      <VisitorCard
        key={visit.visitId}
        id={`inside-${visit.visitId}`}
        name={visit.visitor.name}
        time={words.since(sayPast(visit.enteredAt, newest?.now ?? visit.enteredAt))}
        notes={[
          visit.host,
          visit.visitor.plate,
          words.until(sayPast(visit.window.until, newest?.now ?? visit.window.until)),
          visit.gate.name,
        ]}
        needsHelp={visit.needsHelp}
        tags={visit.overdue ? <Tag tone="red" text={words.overdueTag} /> : null}
      >
        <Button
          id={`check-out-${visit.visitId}`}
          kind={visit.overdue ? 'primary' : 'tonal'}
          text={words.checkOut}
          onPress={() => setLeaving({ name: visit.visitor.name, visitId: visit.visitId })}
        />
      </VisitorCard>
    ));

  return (
    <GateTabs me={me} tab="inside" title={words.title}>
      <OnlineLine memory={memory} />
      <Problem problem={list.error} onRetry={() => void list.reload()} />
      {list.loading && <Skeleton />}
      {newest && (
        <Text id="inside-counts" className="gate__strong">
          {words.counts(newest.counts.inside, newest.counts.overdue)}
        </Text>
      )}
      <InsideOffline
        entries={offline}
        bundle={memory.kept?.bundle ?? null}
        onCheckOut={(entryId, name) => setLeaving({ entryId, name })}
      />
      {newest && newest.atGate.length > 0 && <Text className="gate__section">{words.atGate}</Text>}
      {newest?.atGate.map((visit) => (
        <VisitorCard
          key={visit.visitId}
          id={`at-gate-${visit.visitId}`}
          name={visit.visitor.name}
          time={sayWindow(visit.window, newest.now)}
          notes={[visit.host, visit.visitor.plate, GATE.purposes[visit.purpose]]}
          needsHelp={visit.needsHelp}
          tags={<Tag tone="amber" text={GATE.statuses[visit.status]} />}
          onPress={() => void go('gateVerify', { visit: visit.visitId })}
        />
      ))}
      {overdue.length > 0 && <Text className="gate__section">{words.overdue}</Text>}
      {rows(overdue)}
      {overdue.length > 0 && others.length > 0 && <Text className="gate__section">{words.others}</Text>}
      {rows(others)}
      {newest && list.items.length + newest.atGate.length + offline.length === 0 && (
        <Empty icon="guest" {...words.empty} />
      )}
      {list.hasMore && (
        <Button id="inside-more" kind="tonal" text={GATE.post.more} onPress={() => void list.loadMore()} />
      )}
      {leaving && (
        <CheckOutSheet
          name={leaving.name}
          busy={busy}
          problem={problem}
          onSubmit={() => void sayGoodbye(leaving)}
          onClose={() => setLeaving(null)}
        />
      )}
    </GateTabs>
  );
}
