import type { ExpectedVisitors } from '../../../contract/schemas/gate';
import type { Instant } from '../../../domain/time';
import { Tag } from '../../components/tag/tag';
import { GATE } from '../../words/gate';
import { sayWindow } from '../parts/say-window';
import { VisitorCard } from '../parts/visitor-card';

type Expected = ExpectedVisitors['items'][number];

interface ExpectedRowsProps {
  readonly items: readonly Expected[];
  readonly now: Instant;
  readonly onOpen: (visit: Expected) => void;
}

/** Expected visitors, each pressable as a whole. */
export function ExpectedRows({ items, now, onOpen }: ExpectedRowsProps) {
  return items.map((visit) => (
    <VisitorCard
      key={visit.visitId}
      id={`expected-${visit.visitId}`}
      name={visit.visitor.name}
      time={sayWindow(visit.window, now)}
      notes={[
        visit.host,
        visit.visitor.plate,
        GATE.purposes[visit.purpose],
        GATE.post.people(visit.partySize),
      ]}
      needsHelp={visit.needsHelp}
      tags={visit.status === 'expected' ? null : <Tag text={GATE.statuses[visit.status]} />}
      onPress={() => onOpen(visit)}
    />
  ));
}
