import { useState } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import { NOTICE_VERSION } from '../../../domain/privacy/purposes';
import type { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { startAt, startAtUrl } from '../../platform/navigate';
import { firstPageOf } from '../../state/first-page';
import { signIn } from '../../state/session';
import { useSubmit } from '../../state/use-submit';

type Community = ResponseOf<'listCommunities'>['communities'][number];

/** What a newcomer, or somebody known in several communities, is asked. */
export interface Choice {
  readonly newcomer: boolean;
  readonly communities: readonly Community[];
}

interface Entering {
  readonly phone: string;
  readonly code: string;
  readonly noticeVersion: number;
  readonly communityId?: string;
  readonly name?: string;
}

export interface SignIn {
  readonly step: 'phone' | 'code' | 'community';
  readonly phone: string;
  /** Whether the person has agreed to the privacy notice; never before they say so. */
  readonly agreed: boolean;
  readonly setAgreed: (agreed: boolean) => void;
  readonly code: string;
  /** Only in demo mode: the code, to be shown on the page. */
  readonly demoCode: string | null;
  readonly choice: Choice | null;
  readonly setPhone: (phone: string) => void;
  readonly setCode: (code: string) => void;
  readonly sendCode: () => Promise<void>;
  readonly enter: (chosen?: { communityId: string; name: string }) => Promise<void>;
  readonly changePhone: () => void;
  readonly busy: boolean;
  readonly problem: ApiError | null;
}

/**
 * Signing in: a telephone, a one-time code, and for some their community.
 *
 * @param back the page to come back to; staff go to their own first page, whatever it says
 */
export function useSignIn(back: string | undefined): SignIn {
  const [step, setStep] = useState<SignIn['step']>('phone');
  const [phone, setPhone] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [code, setCode] = useState('');
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const sending = useSubmit((number: string) =>
    call('requestSignInCode', { body: { phone: number, noticeVersion: NOTICE_VERSION } }),
  );
  const entering = useSubmit((body: Entering) => offerChoice(call('signIn', { body }), setChoice));

  const sendCode = async () => {
    entering.clearProblem();
    const sent = await sending.submit(phone);
    if (!sent) return;
    setDemoCode(sent.demoCode ?? null);
    setCode('');
    setStep('code');
  };

  const enter: SignIn['enter'] = async (chosen) => {
    const name = chosen?.name.trim();
    const answer = await entering.submit({
      phone,
      code,
      noticeVersion: NOTICE_VERSION,
      ...(chosen ? { communityId: chosen.communityId } : {}),
      ...(name ? { name } : {}),
    });
    if (answer === 'choose') setStep('community');
    if (!answer || answer === 'choose') return;
    signIn(answer);
    const first = firstPageOf(answer.me.role);
    if (first === 'home' && back) await startAtUrl(back);
    else await startAt(first);
  };

  return {
    step,
    phone,
    agreed,
    setAgreed,
    code,
    demoCode,
    choice,
    setPhone,
    setCode,
    sendCode,
    enter,
    changePhone: () => {
      sending.clearProblem();
      entering.clearProblem();
      setStep('phone');
    },
    busy: sending.busy || entering.busy,
    problem: entering.problem ?? sending.problem,
  };
}

/** Being asked for the community is a step of signing in and not a failure. */
async function offerChoice(
  answer: Promise<ResponseOf<'signIn'>>,
  offer: (choice: Choice) => void,
): Promise<ResponseOf<'signIn'> | 'choose'> {
  try {
    return await answer;
  } catch (caught) {
    const { code, details } = caught as Partial<ApiError>;
    if (code !== 'chooseCommunity' || !Array.isArray(details?.communities)) throw caught;
    offer({
      newcomer: details.newcomer === true,
      communities: details.communities as Community[],
    });
    return 'choose';
  }
}
