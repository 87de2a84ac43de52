import type { SharedPass } from '../../../contract/schemas/visit';
import type { Instant } from '../../../domain/time';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import { saySchedule, VISITOR } from '../../words/visitor';

interface SharedFactsProps {
  readonly shared: SharedPass;
  readonly now: Instant;
}

/** When, to which building, by which gate, with how many. */
export function SharedFacts({ shared, now }: SharedFactsProps) {
  const words = VISITOR.shared;
  const { schedule, window, building, gate, partySize } = shared;
  return (
    <Card kind="list">
      <Row title={words.window} end={saySchedule(schedule, window, now)} />
      <Row title={words.place} end={building} />
      <Row title={words.gate} end={gate.name} />
      <Row title={words.people} end={words.sayPeople(partySize)} />
    </Card>
  );
}
