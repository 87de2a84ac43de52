import type { ServiceRequestSummary } from '../../../contract/schemas/service-request';
import { Button } from '../../components/button/button';
import { NextStep } from '../../components/next-step/next-step';
import { Tag } from '../../components/tag/tag';
import { go } from '../../platform/navigate';
import { RESIDENT } from '../../words/resident';
import type { Waiting } from './waiting-for';

interface WaitingCardsProps {
  readonly waiting: readonly Waiting[];
  /** The request whose confirmation is being sent. */
  readonly confirming: string | null;
  readonly onSatisfied: (request: ServiceRequestSummary) => void;
}

/** What waits for the resident, each with the buttons that settle it. */
export function WaitingCards({ waiting, confirming, onSatisfied }: WaitingCardsProps) {
  return (
    <>
      {waiting.map(({ what, request }) => {
        if (what === 'reply') return <QuestionCard key={request.id} request={request} />;
        if (what === 'rate') return <RateCard key={request.id} request={request} />;
        return (
          <ConfirmCard
            key={request.id}
            request={request}
            busy={confirming === request.id}
            onSatisfied={() => onSatisfied(request)}
          />
        );
      })}
    </>
  );
}

interface ConfirmCardProps {
  readonly request: ServiceRequestSummary;
  readonly busy: boolean;
  readonly onSatisfied: () => void;
}

/** The callback, answered without a call: satisfied, or not solved yet. @standard DESK-6 */
export function ConfirmCard({ request, busy, onSatisfied }: ConfirmCardProps) {
  const words = RESIDENT.home;
  return (
    <NextStep
      label={words.waitsForYou}
      tag={<Tag text={words.callback} tone="amber" />}
      what={request.matter}
      who={words.askSatisfied}
      actions={
        <>
          <Button
            id="callback-satisfied"
            kind="light"
            text={RESIDENT.request.satisfied}
            busy={busy}
            onPress={onSatisfied}
          />
          <Button
            id="callback-unsolved"
            kind="on-dark"
            text={RESIDENT.request.unsolved}
            disabled={busy}
            onPress={() => void go('request', { id: request.id, answer: 'unsolved' })}
          />
        </>
      }
    />
  );
}

function QuestionCard({ request }: { readonly request: ServiceRequestSummary }) {
  const words = RESIDENT.home;
  return (
    <NextStep
      label={words.waitsForAnswer}
      what={words.asked}
      who={request.matter}
      actions={
        <Button
          id="home-answer"
          kind="light"
          text={words.answer}
          onPress={() => void go('request', { id: request.id })}
        />
      }
    />
  );
}

function RateCard({ request }: { readonly request: ServiceRequestSummary }) {
  const words = RESIDENT.home;
  return (
    <NextStep
      label={words.waitsForRating}
      what={request.matter}
      who={words.rateAsk}
      actions={
        <Button
          id="home-rate"
          kind="light"
          text={words.rate}
          onPress={() => void go('rate', { id: request.id })}
        />
      }
    />
  );
}
