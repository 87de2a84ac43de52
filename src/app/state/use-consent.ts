import { BASE_PURPOSE, NOTICE_VERSION, type Purpose } from '../../domain/privacy/purposes';
import type { ApiError } from '../api/api-error';
import { call } from '../api/transport';
import { becomeMe, type Me, sessionIsOver } from './session';
import { useSubmit } from './use-submit';

interface Consent {
  /** Resolves to whether it was kept. */
  readonly give: (purpose: Purpose) => Promise<boolean>;
  readonly withdraw: (purpose: Purpose) => Promise<boolean>;
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

/** Agreeing to what is collected for a purpose, and taking it back. */
export function useConsent(): Consent {
  const giving = useSubmit((purpose: Purpose, idempotencyKey) =>
    call('giveConsent', { body: { purpose, noticeVersion: NOTICE_VERSION } }, { idempotencyKey }),
  );
  const withdrawing = useSubmit((purpose: Purpose, idempotencyKey) =>
    call('withdrawConsent', { body: { purpose } }, { idempotencyKey }),
  );
  return {
    give: async (purpose) => {
      const me = await giving.submit(purpose);
      if (me) becomeMe(me);
      return me !== undefined;
    },
    withdraw: async (purpose) => {
      const me = await withdrawing.submit(purpose);
      // Without the first consent there is no account to be signed in to.
      if (me && purpose === BASE_PURPOSE) await sessionIsOver();
      else if (me) becomeMe(me);
      return me !== undefined;
    },
    busy: giving.busy || withdrawing.busy,
    problem: giving.problem ?? withdrawing.problem,
  };
}

/** Whether somebody still has to agree to a purpose before anything is collected for it. Staff note things down at work. */
export function lacksConsent(me: Me, purpose: Purpose): boolean {
  if (me.role !== 'resident') return false;
  return !me.consents.some((consent) => consent.purpose === purpose && consent.version === me.noticeVersion);
}
