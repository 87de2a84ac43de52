import { useEffect, useState } from 'react';
import type { ResponseOf } from '../../../contract/endpoints';
import { ERROR_WORDS } from '../../../contract/error-words';
import { NOTICE_VERSION } from '../../../domain/privacy/purposes';
import { ApiError } from '../../api/api-error';
import { call } from '../../api/transport';
import { startAt, startAtUrl } from '../../platform/navigate';
import { IN_WECHAT, loginCode } from '../../platform/wechat';
import { firstPageOf } from '../../state/first-page';
import { signIn } from '../../state/session';
import { useSubmit } from '../../state/use-submit';
import { RESIDENT } from '../../words/resident';

type Community = ResponseOf<'listCommunities'>['communities'][number];
type Session = ResponseOf<'signIn'>;

/** What a newcomer, or somebody known in several communities, is asked. */
export interface Choice {
  readonly newcomer: boolean;
  readonly communities: readonly Community[];
}

/** How somebody proves who they are: by a code sent to their telephone, by WeChat's telephone button, or by WeChat alone. */
type Proof =
  | { readonly by: 'code'; readonly phone: string; readonly code: string }
  | { readonly by: 'button'; readonly code: string }
  | { readonly by: 'weChat' };

interface Entering {
  readonly proof: Proof;
  /** What stands for their WeChat, once it is known and not bound. */
  readonly ticket: string | null;
  readonly communityId?: string;
  readonly name?: string;
}

export interface SignIn {
  /** `opening` until it is known whether one can sign in by WeChat. */
  readonly step: 'opening' | 'weChat' | 'weChatPhone' | 'phone' | 'code' | 'community';
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
  readonly enterByWeChat: () => Promise<void>;
  readonly enterByButton: (code: string) => Promise<void>;
  readonly typePhone: () => void;
  readonly enter: (chosen?: { communityId: string; name: string }) => Promise<void>;
  readonly changePhone: () => void;
  readonly busy: boolean;
  /** Why the code was refused, to be said at its field. */
  readonly codeRefused: string | null;
  /** Anything else that was refused or did not get through. */
  readonly problem: ApiError | null;
}

/**
 * Signing in: by WeChat where the app runs in it, or by a telephone and a one-time code; and for some their community.
 *
 * @param back the page to come back to; staff go to their own first page, whatever it says
 */
export function useSignIn(back: string | undefined): SignIn {
  const [step, setStep] = useState<SignIn['step']>(IN_WECHAT ? 'opening' : 'phone');
  const [phone, setPhone] = useState('');
  const [agreed, setAgreed] = useState(false);
  const [code, setCode] = useState('');
  const [demoCode, setDemoCode] = useState<string | null>(null);
  const [ticket, setTicket] = useState<string | null>(null);
  const [proof, setProof] = useState<Proof | null>(null);
  const [choice, setChoice] = useState<Choice | null>(null);
  const sending = useSubmit((number: string) =>
    call('requestSignInCode', { body: { phone: number, noticeVersion: NOTICE_VERSION } }),
  );
  const entering = useSubmit((attempt: Entering) => offerChoice(prove(attempt), setChoice));

  useEffect(() => {
    if (!IN_WECHAT) return;
    call('getWeChat', {}).then(
      ({ on }) => setStep((before) => (before === 'opening' ? (on ? 'weChat' : 'phone') : before)),
      () => setStep('phone'),
    );
  }, []);

  const clear = () => {
    sending.clearProblem();
    entering.clearProblem();
  };
  const sendCode = async () => {
    entering.clearProblem();
    const sent = await sending.submit(phone);
    if (!sent) return;
    setDemoCode(sent.demoCode ?? null);
    setCode('');
    setStep('code');
  };

  const refused = entering.problem?.code === 'wrongCode' ? entering.problem : null;
  const attempt = async (by: Proof, chosen?: { communityId: string; name: string }) => {
    setProof(by);
    const name = chosen?.name.trim();
    const answer = await entering.submit({
      proof: by,
      ticket,
      ...(chosen ? { communityId: chosen.communityId } : {}),
      ...(name ? { name } : {}),
    });
    if (answer === 'choose') setStep('community');
    else if (answer && 'ticket' in answer) {
      setTicket(answer.ticket);
      setStep('weChatPhone');
    } else if (answer) await arrive(answer, back);
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
    setCode: (typed) => {
      entering.clearProblem();
      setCode(typed);
    },
    sendCode,
    enterByWeChat: () => attempt({ by: 'weChat' }),
    enterByButton: (button) => attempt({ by: 'button', code: button }),
    typePhone: () => {
      clear();
      setStep('phone');
    },
    // Whoever chooses a community proves again what they proved before.
    enter: (chosen) => attempt(chosen && proof ? proof : { by: 'code', phone, code }, chosen),
    changePhone: () => {
      clear();
      setStep('phone');
    },
    busy: sending.busy || entering.busy,
    codeRefused: refused && RESIDENT.signIn.codeRefused(refused.title),
    problem: refused ? null : (entering.problem ?? sending.problem),
  };
}

async function arrive(session: Session, back: string | undefined): Promise<void> {
  signIn(session);
  const first = firstPageOf(session.me.role);
  if (first === 'home' && back) await startAtUrl(back);
  else await startAt(first);
}

/** A session, or what stands for a WeChat whose telephone must be known first. */
async function prove({ proof, ticket, communityId, name }: Entering): Promise<Session | { ticket: string }> {
  const more = {
    noticeVersion: NOTICE_VERSION,
    ...(communityId ? { communityId } : {}),
    ...(name ? { name } : {}),
  };
  switch (proof.by) {
    case 'code': {
      const { phone, code } = proof;
      return call('signIn', { body: { phone, code, ...(ticket ? { weChatTicket: ticket } : {}), ...more } });
    }
    case 'button':
      return call('phoneByWeChat', { body: { code: proof.code, ticket: ticket ?? '', ...more } });
    case 'weChat': {
      const code = await loginCode();
      if (code === null) throw weChatGone();
      const answer = await call('signInWithWeChat', {
        body: { code, ...(communityId ? { communityId } : {}) },
      });
      if (answer.session) return answer.session;
      if (answer.ticket) return { ticket: answer.ticket.ticket };
      throw weChatGone();
    }
  }
}

function weChatGone(): ApiError {
  const { title, help } = ERROR_WORDS.weChatUnavailable;
  return new ApiError(0, 'weChatUnavailable', title, help);
}

/** Being asked for the community is a step of signing in and not a failure. */
async function offerChoice<T>(answer: Promise<T>, offer: (choice: Choice) => void): Promise<T | 'choose'> {
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
