import { useState } from 'react';
import type { HostPass, VisitDetail } from '../../../contract/schemas/visit';
import type { HostAnswer } from '../../../domain/visit/kinds';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { sayDone } from '../../platform/say-done';
import { useHostAnswer } from '../../state/use-host-answer';
import { useLoad } from '../../state/use-load';
import { useRefresh } from '../../state/use-refresh';
import { useSubmit } from '../../state/use-submit';
import { VISITOR } from '../../words/visitor';

/** Often enough that an arrival appears while one looks at the page. */
const EVERY_MS = 5_000;

export type Question = 'withdraw' | 'erase' | 'decline' | 'print';

export interface VisitPage {
  readonly visit: VisitDetail | null;
  readonly pass: HostPass | null;
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly problem: ApiError | null;
  readonly busy: boolean;
  readonly reload: () => Promise<void>;
  /** What is being asked before it is done. */
  readonly asking: Question | null;
  readonly ask: (question: Question | null) => void;
  readonly withdraw: () => Promise<void>;
  readonly erase: () => Promise<void>;
  readonly answer: (answer: HostAnswer) => Promise<void>;
  readonly answering: HostAnswer | null;
}

/**
 * One visit as its host sees it, kept fresh, with its pass while it is good, and what the host can do.
 *
 * @param declining the page was opened to decline somebody, and asks about it at once
 */
export function useVisitPage(id: string, declining: boolean): VisitPage {
  const [given, setGiven] = useState<VisitDetail | null>(null);
  const [asking, ask] = useState<Question | null>(declining ? 'decline' : null);
  const loaded = useLoad(() => call('getVisit', { params: { id } }), [id], {
    everyMs: EVERY_MS,
    live: { subject: 'visit', id },
  });
  const visit = newer(given, loaded.data);
  const valid = visit?.passState === 'valid';
  const pass = useLoad(
    async () => (valid ? call('getVisitPass', { params: { id } }) : null),
    // The pass's window moves on with the visit.
    [id, valid, visit?.window.from],
  );
  const { answer, busy: answering, problem: answerProblem } = useHostAnswer();
  const command = useSubmit((name: 'withdrawVisit' | 'eraseVisitor', idempotencyKey) =>
    call(name, { params: { id }, body: {} }, { idempotencyKey }),
  );

  const reload = async () => {
    await Promise.all([loaded.reload(), pass.reload()]);
  };
  useRefresh(reload);

  const take = (after: VisitDetail | undefined, words: string) => {
    if (!after) return;
    setGiven(after);
    ask(null);
    sayDone(words);
  };

  return {
    visit,
    pass: valid ? pass.data : null,
    loading: loaded.loading && visit === null,
    error: loaded.error ?? pass.error,
    problem: command.problem ?? answerProblem,
    busy: command.busy,
    reload,
    asking,
    ask,
    withdraw: async () => take(await command.submit('withdrawVisit'), VISITOR.visit.withdrawn),
    erase: async () => take(await command.submit('eraseVisitor'), VISITOR.visit.eraseDone),
    answer: async (said) =>
      take(
        await answer(id, said),
        said === 'welcome' ? VISITOR.visit.question.welcomed : VISITOR.visit.question.declined,
      ),
    answering: answering?.answer ?? null,
  };
}

/** A look that was begun before a command was given must not undo it on the screen. */
function newer(one: VisitDetail | null, other: VisitDetail | null): VisitDetail | null {
  if (one === null || other === null || one.id !== other.id) return other ?? one;
  return other.version >= one.version ? other : one;
}
