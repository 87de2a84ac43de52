import { useState } from 'react';
import type { VisitDetail } from '../../contract/schemas/visit';
import type { HostAnswer } from '../../domain/visit/kinds';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { useSubmit } from './use-submit';

export interface HostAnswering {
  /** Resolves to the visit after the answer; undefined when it was refused or did not get through. */
  readonly answer: (id: string, answer: HostAnswer) => Promise<VisitDetail | undefined>;
  /** The answer that is being sent, and for which visit. */
  readonly busy: { readonly id: string; readonly answer: HostAnswer } | null;
  readonly problem: ApiError | null;
}

/** Welcomes or declines somebody who stands at the gate. @standard GATE-5 */
export function useHostAnswer(): HostAnswering {
  const [given, setGiven] = useState<HostAnswering['busy']>(null);
  const { submit, busy, problem } = useSubmit(
    ({ id, answer }: { id: string; answer: HostAnswer }, idempotencyKey) =>
      call('answerHost', { params: { id }, body: { answer } }, { idempotencyKey }),
  );
  return {
    answer: (id, answer) => {
      setGiven({ id, answer });
      return submit({ id, answer });
    },
    busy: busy ? given : null,
    problem,
  };
}
