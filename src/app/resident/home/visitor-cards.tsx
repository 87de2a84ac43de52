import type { VisitSummary } from '../../../contract/schemas/visit';
import { sayTime } from '../../../domain/calendar/say-time';
import { Button } from '../../components/button/button';
import { Card } from '../../components/card/card';
import { IconTile } from '../../components/icon/icon';
import { NextStep } from '../../components/next-step/next-step';
import { Row } from '../../components/row/row';
import { Tag } from '../../components/tag/tag';
import { go } from '../../platform/navigate';
import { sayPast } from '../../words/common';
import { PURPOSE_NAMES, VISITOR } from '../../words/visitor';
import type { HostVisits } from './use-host-visits';

interface HostVisitsProps {
  readonly visits: HostVisits;
}

/** Who waits at the gate for an answer. */
export function AskedCards({ visits }: HostVisitsProps) {
  return (
    <>
      {visits.visits
        .filter(({ status }) => status === 'awaitingHost')
        .map((visit) => (
          <AnswerCard key={visit.id} visit={visit} visits={visits} />
        ))}
    </>
  );
}

/** Who is at the gate or in the community. Those who are yet to come are in the list of visitors. */
export function PresentVisitors({ visits }: HostVisitsProps) {
  const present = visits.visits.filter(({ status }) => status === 'atGate' || status === 'inside');
  if (present.length === 0) return null;
  return (
    <Card kind="list">
      {present.map((visit) => (
        <PresentRow key={visit.id} visit={visit} now={visits.now} />
      ))}
    </Card>
  );
}

interface AnswerCardProps extends HostVisitsProps {
  readonly visit: VisitSummary;
}

/** An unexpected visitor: welcome, or to the question whether to decline. @standard GATE-5 */
function AnswerCard({ visit, visits: { now, answer, answering } }: AnswerCardProps) {
  const { id, visitor, purpose, partySize, hostQuestion } = visit;
  const words = VISITOR.home;
  const busy = answering?.id === id;
  return (
    <NextStep
      label={words.asks}
      what={words.askedBy(
        visitor?.name ?? VISITOR.visits.erased,
        PURPOSE_NAMES[purpose],
        VISITOR.newVisit.sayPeople(partySize),
      )}
      {...(hostQuestion ? { who: words.answerBy(sayTime(hostQuestion.dueAt, now)) } : {})}
      actions={
        <>
          <Button
            id={`home-welcome-${id}`}
            kind="light"
            text={words.welcome}
            busy={busy && answering.answer === 'welcome'}
            disabled={busy && answering.answer === 'decline'}
            onPress={() => void answer(id, 'welcome')}
          />
          <Button
            id={`home-decline-${id}`}
            kind="on-dark"
            text={words.decline}
            disabled={busy}
            onPress={() => void go('visit', { id, answer: 'decline' })}
          />
        </>
      }
    />
  );
}

/** Somebody at the gate or in the community; red when they should have left. */
function PresentRow({ visit, now }: { readonly visit: VisitSummary; readonly now: number }) {
  const { id, visitor, status, overdue, window, insideSince } = visit;
  const words = VISITOR.home;
  const name = visitor?.name ?? VISITOR.visits.erased;
  const said = overdue
    ? { title: words.overdue(name), note: words.overdueNote(sayPast(window.until, now)) }
    : status === 'atGate'
      ? { title: words.atGate(name), note: words.atGateNote }
      : { title: words.inside(name), note: words.insideNote(sayPast(insideSince ?? now, now)) };
  return (
    <Row
      id={`home-visit-${id}`}
      {...said}
      start={<IconTile name="guest" />}
      {...(overdue ? { end: <Tag text={words.overdueTag} tone="red" /> } : {})}
      onPress={() => void go('visit', { id })}
    />
  );
}
