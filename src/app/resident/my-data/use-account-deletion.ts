import { useState } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { sayDone } from '../../platform/say-done';
import { becomeMe, refreshMe, sessionIsOver } from '../../state/session';
import { useSubmit } from '../../state/use-submit';
import { PRIVACY } from '../../words/privacy';

export interface AccountDeletion {
  /** Resolves to whether it was taken down, or done. */
  readonly remove: () => Promise<boolean>;
  readonly keep: () => Promise<void>;
  /** What has to be done before the account goes, as the server said when it was asked. */
  readonly open: ResponseOf<'requestAccountDeletion'>['open'];
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

/** Asking for one's account to be deleted, and taking it back. */
export function useAccountDeletion(): AccountDeletion {
  const [open, setOpen] = useState<AccountDeletion['open']>([]);
  const removing = useSubmit((_: undefined, idempotencyKey) =>
    call('requestAccountDeletion', {}, { idempotencyKey }),
  );
  const keeping = useSubmit((_: undefined, idempotencyKey) =>
    call('cancelAccountDeletion', {}, { idempotencyKey }),
  );
  const words = PRIVACY.myData;
  return {
    remove: async () => {
      const answer = await removing.submit(undefined);
      if (answer?.status === 'done') {
        await sessionIsOver();
        sayDone(words.deleted);
      } else if (answer) {
        setOpen(answer.open);
        await refreshMe();
      }
      return answer !== undefined;
    },
    keep: async () => {
      const me = await keeping.submit(undefined);
      if (!me) return;
      becomeMe(me);
      sayDone(words.kept);
    },
    open,
    busy: removing.busy || keeping.busy,
    problem: removing.problem ?? keeping.problem,
  };
}
