import type { ReactNode } from 'react';
import type { Instant } from '../../domain/time';
import { NextStep } from '../components/next-step/next-step';
import { STORY } from '../words/story';
import { type NextStepOf, nextStepWords, type Reader } from './next-step-words';

interface NextStepCardProps {
  readonly request: NextStepOf;
  readonly now: Instant;
  readonly reader: Reader;
  readonly readerId?: string;
  readonly tag?: ReactNode;
  readonly actions?: ReactNode;
}

/** The dark card at the head of a story: what happens next, by when, and who; or how it ended. */
export function NextStepCard({ request, now, reader, readerId, tag, actions }: NextStepCardProps) {
  const { what, who } = nextStepWords(request, now, reader, readerId);
  const label = request.nextStep.what === 'nothing' ? STORY.result : STORY.next;
  return <NextStep label={label} what={what} who={who} tag={tag} actions={actions} />;
}
