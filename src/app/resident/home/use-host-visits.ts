import type { VisitSummary } from '../../../contract/schemas/visit';
import type { HostAnswer } from '../../../domain/visit/kinds';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { sayDone } from '../../platform/say-done';
import { useHostAnswer } from '../../state/use-host-answer';
import { useLoad } from '../../state/use-load';
import { VISITOR } from '../../words/visitor';

/** Somebody who waits at the gate should not wait for the telephone, too. */
const EVERY_MS = 10_000;
const EVERY_VISIT = { subject: 'visit' } as const;

export interface HostVisits {
  /** Visits to come or under way. */
  readonly visits: readonly VisitSummary[];
  readonly now: number;
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly problem: ApiError | null;
  readonly answer: (id: string, answer: HostAnswer) => Promise<void>;
  readonly answering: { readonly id: string; readonly answer: HostAnswer } | null;
}

/** The visitors of a resident's home, and their answer to somebody who stands at the gate. */
export function useHostVisits(): HostVisits {
  const { data, error, loading, reload } = useLoad(
    () => call('listVisits', { query: { view: 'upcoming', limit: 20 } }),
    [],
    { everyMs: EVERY_MS, live: EVERY_VISIT },
  );
  const { answer, busy, problem } = useHostAnswer();
  return {
    visits: data?.items ?? [],
    now: data?.now ?? 0,
    loading,
    error,
    problem,
    answer: async (id, said) => {
      const done = await answer(id, said);
      if (done) {
        const { welcomed, declined } = VISITOR.visit.question;
        sayDone(said === 'welcome' ? welcomed : declined);
      }
      await reload();
    },
    answering: busy,
  };
}
