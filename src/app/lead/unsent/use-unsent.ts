import { useState } from 'react';
import { call } from '../../api/transport';
import { sayDone } from '../../platform/say-done';
import { usePages } from '../../state/use-pages';
import { useRefresh } from '../../state/use-refresh';
import { useSubmit } from '../../state/use-submit';
import { LEAD } from '../../words/lead';

const PAGE = 20;
/** What was sent off once more and refused again stands here again. */
const EVERY_MS = 30_000;

/** What could not be sent, and sending it off once more. */
export function useUnsent() {
  const list = usePages({
    read: async (query) => {
      const { letters, ...page } = await call('listDeadLetters', { query });
      return { ...page, items: letters };
    },
    idOf: ({ id }) => id,
    deps: [],
    size: PAGE,
    everyMs: EVERY_MS,
  });
  const [retrying, setRetrying] = useState<string | null>(null);
  const { submit, problem } = useSubmit((id: string, idempotencyKey: string) =>
    call('retryDeadLetter', { params: { id } }, { idempotencyKey }),
  );
  const retry = async (id: string) => {
    setRetrying(id);
    const sent = await submit(id);
    setRetrying(null);
    if (!sent) return;
    sayDone(LEAD.unsent.done);
    await list.refresh();
  };
  useRefresh(list.restart);
  return { list, problem, retrying, retry };
}
