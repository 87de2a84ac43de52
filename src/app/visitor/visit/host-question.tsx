import { sayTime } from '../../../domain/calendar/say-time';
import type { Instant } from '../../../domain/time';
import { Button } from '../../components/button/button';
import { NextStep } from '../../components/next-step/next-step';
import { PURPOSE_NAMES, VISITOR } from '../../words/visitor';
import type { VisitPartProps } from './visit-part-props';

interface HostQuestionProps extends VisitPartProps {
  readonly now: Instant;
}

/** Somebody stands at the gate and nobody has announced them. @standard GATE-5 */
export function HostQuestion({ page, visit, now }: HostQuestionProps) {
  const { status, hostQuestion, visitor, purpose, partySize } = visit;
  if (status !== 'awaitingHost' || !hostQuestion) return null;
  const words = VISITOR.visit.question;
  return (
    <NextStep
      label={words.title}
      what={VISITOR.home.askedBy(
        visitor?.name ?? VISITOR.visits.erased,
        PURPOSE_NAMES[purpose],
        VISITOR.newVisit.sayPeople(partySize),
      )}
      who={`${words.help}${words.answerBy(sayTime(hostQuestion.dueAt, now))}`}
      actions={
        <>
          <Button
            id="visit-welcome"
            kind="light"
            text={words.welcome}
            busy={page.answering === 'welcome'}
            disabled={page.answering === 'decline'}
            onPress={() => void page.answer('welcome')}
          />
          <Button
            id="visit-decline"
            kind="on-dark"
            text={words.decline}
            disabled={page.answering !== null}
            onPress={() => page.ask('decline')}
          />
        </>
      }
    />
  );
}
