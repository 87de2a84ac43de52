import { useCallback, useRef, useState } from 'react';
import type { ApiError } from '../api/api-error';
import { newId } from '../platform/new-id';
import { asApiError } from './use-load';

export interface Submitting<I, T> {
  /** Resolves to undefined when it was refused, did not get through, or is under way already. */
  readonly submit: (input: I) => Promise<T | undefined>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
  readonly clearProblem: () => void;
}

/**
 * Sends something once. A second tap while it is under way does nothing; trying the same again after a lost answer
 * carries the same key, so that the server does it once; changed input is a new write.
 */
export function useSubmit<I, T>(action: (input: I, idempotencyKey: string) => Promise<T>): Submitting<I, T> {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ApiError | null>(null);
  const underWay = useRef(false);
  const attempt = useRef<{ input: string; key: string } | null>(null);
  const newest = useRef(action);
  newest.current = action;

  const submit = useCallback(async (input: I): Promise<T | undefined> => {
    if (underWay.current) return undefined;
    underWay.current = true;
    setBusy(true);
    setProblem(null);
    const said = JSON.stringify(input ?? null);
    if (attempt.current?.input !== said) attempt.current = { input: said, key: newId() };
    try {
      const answer = await newest.current(input, attempt.current.key);
      attempt.current = null;
      return answer;
    } catch (caught) {
      setProblem(asApiError(caught));
      return undefined;
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  }, []);

  const clearProblem = useCallback(() => setProblem(null), []);
  return { submit, busy, problem, clearProblem };
}
