import { useEffect, useState } from 'react';
import type { RequestOf } from '../../../contract/endpoints';
import type { SharedPass } from '../../../contract/schemas/visit';
import { type ApiError, isOffline } from '../../api/api-error';
import { call } from '../../api/transport';
import { sayDone } from '../../platform/say-done';
import { useLoad } from '../../state/use-load';
import { useNow } from '../../state/use-now';
import { useRefresh } from '../../state/use-refresh';
import { useSubmit } from '../../state/use-submit';
import { VISITOR } from '../../words/visitor';
import { keepPass, keptPass } from './kept-pass';

/** Often enough that a withdrawal is seen before the visitor sets out. */
const EVERY_MS = 5_000;

export interface SharedPassPage {
  readonly shared: SharedPass | null;
  readonly now: number;
  readonly loading: boolean;
  readonly error: ApiError | null;
  readonly reload: () => Promise<void>;
  /** Sends what the visitor wrote of themself; true when it was kept. */
  readonly fillIn: (body: RequestOf<'fillInSharedPass'>['body']) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

/** A pass behind a shared address, kept fresh. Nobody has to be signed in. */
export function useSharedPass(token: string): SharedPassPage {
  const [given, setGiven] = useState<SharedPass | null>(null);
  const { data, error, loading, reload } = useLoad(
    () => call('getSharedPass', { params: { token } }),
    [token],
    { everyMs: EVERY_MS },
  );
  useRefresh(reload);
  const { submit, busy, problem } = useSubmit((body: RequestOf<'fillInSharedPass'>['body']) =>
    call('fillInSharedPass', { params: { token }, body }),
  );
  // Only until the server has answered: what it says counts, also that there is no such pass.
  const [kept] = useState(() => keptPass(token, Date.now()));
  const shared = later(given, data) ?? (error === null || isOffline(error) ? kept : null);
  useEffect(() => {
    if (data) keepPass(token, data, Date.now());
  }, [token, data]);
  return {
    shared,
    now: useNow(shared?.now ?? Date.now(), 30_000),
    loading: loading && shared === null,
    error,
    reload,
    fillIn: async (body) => {
      const after = await submit(body);
      if (!after) return false;
      setGiven(after);
      sayDone(VISITOR.shared.filledDone);
      return true;
    },
    busy,
    problem,
  };
}

/** A look that was begun before something was sent must not undo it on the screen. */
function later(one: SharedPass | null, other: SharedPass | null): SharedPass | null {
  if (one === null || other === null) return other ?? one;
  return other.now >= one.now ? other : one;
}
