import { BASE_PURPOSE, NOTICE_VERSION } from '../../domain/privacy';
import type { CommunityContexts } from '../community/context';
import type { Write } from '../http/call';
import { Refusal } from '../http/refusal';
import { readMe } from '../residents/me';
import type { Sessions } from '../sign-in/sessions';
import { endConsent, keepConsents } from './consents';

interface Parts {
  readonly contexts: CommunityContexts;
  readonly sessions: Sessions;
}

/** Agreeing to a purpose, and taking it back: as easy as giving it. */
export function consentHandlers({ contexts, sessions }: Parts) {
  const giveConsent: Write<'giveConsent'> = async ({ me, body, at }, tx) => {
    const { purpose, noticeVersion } = body;
    // Nobody agrees to what they have not been shown.
    if (noticeVersion !== NOTICE_VERSION)
      throw new Refusal('consentRequired', { purpose, noticeVersion: NOTICE_VERSION });
    await keepConsents(tx, me, [purpose], at);
    return readMe(tx, contexts, me, at);
  };

  /** What was collected before stays until it has served its time or its owner deletes the account. */
  const withdrawConsent: Write<'withdrawConsent'> = async ({ me, body, at }, tx) => {
    await endConsent(tx, me, body.purpose, at);
    const answer = await readMe(tx, contexts, me, at);
    // Without the first there is no account to be signed in to; signing in anew asks again.
    if (body.purpose === BASE_PURPOSE) await sessions.revokeAll(tx, me, at);
    return answer;
  };

  return { giveConsent, withdrawConsent };
}
