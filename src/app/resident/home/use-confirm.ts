import { useState } from 'react';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { go } from '../../platform/navigate';
import { useSubmit } from '../../state/use-submit';

interface Confirm {
  readonly satisfied: (id: string) => Promise<void>;
  /** The request whose confirmation is being sent. */
  readonly confirming: string | null;
  readonly problem: ApiError | null;
}

/** Says from the home page that a matter is solved, and goes on to the rating. */
export function useConfirm(): Confirm {
  const [confirming, setConfirming] = useState<string | null>(null);
  const { submit, problem } = useSubmit((id: string, idempotencyKey) =>
    call(
      'answerCallback',
      { params: { id }, body: { verdict: 'satisfied', words: '', photoIds: [] } },
      { idempotencyKey },
    ),
  );
  const satisfied = async (id: string) => {
    setConfirming(id);
    const done = await submit(id);
    setConfirming(null);
    if (done) await go('rate', { id });
  };
  return { satisfied, confirming, problem };
}
