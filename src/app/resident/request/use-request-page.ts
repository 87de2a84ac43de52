import { useState } from 'react';
import { sayTime } from '../../../domain/calendar/say-time';
import type { Instant } from '../../../domain/time';
import { go } from '../../platform/navigate';
import { sayDone } from '../../platform/say-done';
import { type Conversation, useConversation } from '../../state/live/use-conversation';
import { useNow } from '../../state/use-now';
import { useRefresh } from '../../state/use-refresh';
import { type OpenServiceRequest, useServiceRequest } from '../../state/use-service-request';
import { RESIDENT } from '../../words/resident';

/** Often enough for a conversation. */
const EVERY_MS = 10_000;

/** The one question that a sheet asks at a time. */
export type SheetName = 'message' | 'unsolved' | 'withdraw' | 'reopen';

export interface RequestPageState extends Omit<OpenServiceRequest, 'problem'> {
  readonly now: Instant;
  readonly talk: Conversation;
  readonly sheet: SheetName | null;
  readonly ask: (sheet: SheetName | null) => void;
  readonly satisfied: () => Promise<void>;
  readonly urge: () => Promise<void>;
  readonly problem: { readonly code: string; readonly title: string; readonly detail: string } | null;
}

/**
 * A resident's request: what stands in it, what can be done about it, and the sheet that is open.
 *
 * @param unsolved whether the resident came by saying that it is not solved yet
 */
export function useRequestPage(id: string, unsolved: boolean): RequestPageState {
  const open = useServiceRequest(id, { everyMs: EVERY_MS });
  const now = useNow(open.request?.now ?? Date.now(), 15_000);
  const talk = useConversation(id, open.request);
  const [sheet, setSheet] = useState<SheetName | null>(unsolved ? 'unsolved' : null);
  useRefresh(open.reload);

  const ask = (next: SheetName | null) => {
    open.clearProblem();
    setSheet(next);
  };
  const satisfied = async () => {
    if (await open.give('answerCallback', { verdict: 'satisfied', words: '', photoIds: [] }))
      await go('rate', { id });
  };
  const urge = async () => {
    if (await open.give('urge', {})) sayDone(RESIDENT.request.urged);
  };
  return { ...open, now, talk, sheet, ask, satisfied, urge, problem: problemAt(open, now) };
}

/** Urged too soon: when it can be done again is worth more than that it cannot now. */
function problemAt({ problem }: OpenServiceRequest, now: Instant): RequestPageState['problem'] {
  const again = problem?.details.again;
  if (problem?.code !== 'urgedRecently' || typeof again !== 'number') return problem;
  return {
    code: problem.code,
    title: problem.title,
    detail: RESIDENT.request.urgeAgain(sayTime(again, now)),
  };
}
