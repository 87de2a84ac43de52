import { View } from '@tarojs/components';
import type { VisitDetail } from '../../../contract/schemas/visit';
import type { Instant } from '../../../domain/time';
import { Card } from '../../components/card/card';
import { Row } from '../../components/row/row';
import { sayPast } from '../../words/common';
import { HELP_NAMES, PURPOSE_NAMES, saySchedule, VISITOR } from '../../words/visitor';

/** What was said of the visit. */
export function VisitFacts({ visit, now }: { readonly visit: VisitDetail; readonly now: Instant }) {
  const { facts, filledIn, uses } = VISITOR.visit;
  const { visitor, schedule, window, purpose, partySize, needsHelp, roomLabel, gate } = visit;
  const rows: readonly (readonly [string, string | null])[] = [
    [facts.phone, visitor?.phone ?? null],
    [facts.plate, visitor?.plate ?? null],
    visit.origin === 'walkIn'
      ? [facts.came, sayPast(visit.registeredAt, now)]
      : [facts.when, saySchedule(schedule, window, now)],
    [facts.purpose, PURPOSE_NAMES[purpose]],
    [facts.people, VISITOR.newVisit.sayPeople(partySize)],
    [facts.help, needsHelp.map((need) => HELP_NAMES[need]).join('、') || null],
    [facts.uses, schedule.type === 'once' ? null : uses(visit.uses, visit.maxUses)],
    [facts.room, roomLabel],
    [facts.gate, gate.name],
  ];
  return (
    <View id="visit-facts">
      <Card kind="list">
        <Row
          title={facts.visitor}
          end={visitor?.name ?? VISITOR.visits.erased}
          {...(visit.filledInAt === null ? {} : { note: filledIn })}
        />
        {rows.map(([name, value]) => value !== null && <Row key={name} title={name} end={value} />)}
      </Card>
    </View>
  );
}
