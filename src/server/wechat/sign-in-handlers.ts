import type { ResponseOf } from '../../contract/endpoints';
import type { Instant } from '../../domain/time';
import type { CommunityContexts } from '../community/context';
import type { Screening } from '../content/screening';
import { checkLater } from '../content/unchecked';
import type { Read, Write } from '../http/call';
import type { SelfKeeping } from '../http/handlers';
import { Refusal } from '../http/refusal';
import { assertAgreed, keepConsents } from '../privacy/consents';
import { readMe } from '../residents/me';
import type { AttemptWindow } from '../sign-in/attempt-window';
import { communitiesOf, memberByPhone, type Refused } from '../sign-in/enter';
import { allowAddress, type HeldTickets } from '../sign-in/handlers';
import { screenNewcomer } from '../sign-in/screen-newcomer';
import type { Sessions } from '../sign-in/sessions';
import type { Db } from '../store/schema';
import { bind, boundTo, unbind } from './bindings';
import { readMyWeChat } from './my-wechat';
import type { Templates } from './settings';
import type { BindingTickets } from './tickets';
import type { WeChatClient, WeChatIdentity } from './wechat-client';
import { WeChatError } from './wechat-error';

interface SignInByWeChatParts {
  /** Null where no mini-program is set up. */
  readonly client: Pick<WeChatClient, 'codeToSession' | 'phoneNumber'> | null;
  readonly templates: Templates;
  readonly tickets: BindingTickets;
  readonly sessions: Sessions;
  readonly contexts: CommunityContexts;
  readonly attempts: AttemptWindow;
  readonly screening: Screening;
}

type Begun = { readonly token: string; readonly expiresAt: Instant };

/** To whom a code can be sent, too: a mobile number of the mainland. */
const MAINLAND = /^1[3-9]\d{9}$/;

/** Signing in by WeChat, with the telephone first where nobody is bound yet; and unbinding. */
export function weChatSignInHandlers(parts: SignInByWeChatParts) {
  const { client, templates, tickets, sessions, contexts, attempts, screening } = parts;

  const getWeChat: Read<'getWeChat'> = async () => ({ on: client !== null });

  const signInWithWeChat: SelfKeeping<'signInWithWeChat'> = async ({ body, at }, store, { address }) => {
    const identity = await ask(address, at, (weChat) => weChat.codeToSession(body.code));
    const outcome = await store.write(
      async (tx): Promise<Begun | Refused | { ticket: string; expiresAt: Instant }> => {
        const people = await boundTo(tx, identity.openid);
        const chosen =
          body.communityId === undefined
            ? people
            : people.filter((who) => who.communityId === body.communityId);
        const [only, ...others] = chosen;
        if (!only) return tickets.issue(tx, identity, at);
        if (others.length > 0) {
          const communities = await communitiesOf(tx, new Set(people.map(({ communityId }) => communityId)));
          return { refused: 'chooseCommunity', details: { newcomer: false, communities } };
        }
        return sessions.begin(tx, only.communityId, only.personId, at);
      },
    );
    if ('refused' in outcome) throw new Refusal(outcome.refused, outcome.details);
    return 'token' in outcome
      ? { session: await sessionOf(store, outcome, at), ticket: null }
      : { session: null, ticket: outcome };
  };

  const phoneByWeChat: SelfKeeping<'phoneByWeChat'> = async ({ body, at }, store, { address }) => {
    const { code, ticket, communityId, name, purposes } = body;
    const held = await store.write((tx) => tickets.read(tx, ticket, at));
    if (!held) throw new Refusal(client ? 'weChatTicketExpired' : 'weChatOff');
    assertAgreed(body.noticeVersion, purposes);
    const unchecked = await screenNewcomer(screening, store.db, body, async () => held.openid);
    // Whoever has to choose their community comes back with the same code, which WeChat takes but once.
    const phone = tickets.phoneFor(held, code) ?? (await askPhone(address, at, code, held));
    await store.write((tx) => tickets.keepPhone(tx, ticket, held, code, phone));
    const outcome = await store.write(async (tx): Promise<Begun | Refused> => {
      const member = await memberByPhone(tx, { phone, communityId, name, at });
      if ('refused' in member) return member;
      const identity = await tickets.redeem(tx, ticket, at);
      if (!identity) return { refused: 'weChatTicketExpired' };
      const personId = await member.arrive();
      await keepConsents(tx, { communityId: member.communityId, personId }, purposes, at);
      await bind(tx, { communityId: member.communityId, personId }, identity, at);
      if (unchecked && member.newcomer) await checkLater(tx, member.communityId, { personId, writtenAt: at });
      return sessions.begin(tx, member.communityId, personId, at);
    });
    if ('refused' in outcome) throw new Refusal(outcome.refused, outcome.details);
    return sessionOf(store, outcome, at);
  };

  const getMyWeChat: Read<'getMyWeChat'> = ({ me }, db) => readMyWeChat(db, me, client ? templates : null);

  const unbindWeChat: Write<'unbindWeChat'> = async ({ me }, tx) => {
    await unbind(tx, me);
    return readMyWeChat(tx, me, client ? templates : null);
  };

  /** Asks WeChat about a code. Wrong ones count against the address, as wrong one-time codes do. */
  async function ask<T>(
    address: string,
    at: Instant,
    question: (weChat: NonNullable<typeof client>) => Promise<T>,
  ): Promise<T> {
    if (!client) throw new Refusal('weChatOff');
    allowAddress(attempts, address, at);
    try {
      return await question(client);
    } catch (error) {
      const refusal = refusalOf(error);
      if (refusal.code === 'weChatCodeInvalid') attempts.count(address, at);
      throw refusal;
    }
  }

  async function askPhone(
    address: string,
    at: Instant,
    code: string,
    { openid }: WeChatIdentity,
  ): Promise<string> {
    const { phone, countryCode } = await ask(address, at, (weChat) => weChat.phoneNumber(code, openid));
    if (countryCode !== '86' || !MAINLAND.test(phone)) throw new Refusal('weChatPhoneUnusable');
    return phone;
  }

  async function sessionOf(
    { db }: { readonly db: Db },
    { token, expiresAt }: Begun,
    at: Instant,
  ): Promise<ResponseOf<'signIn'>> {
    const me = await sessions.identify(db, token);
    if (!me) throw new Refusal('notSignedIn');
    return { token, expiresAt, me: await readMe(db, contexts, me, at) };
  }

  return { getWeChat, signInWithWeChat, phoneByWeChat, getMyWeChat, unbindWeChat };
}

/** The tickets as signing in by telephone knows them. */
export function heldTickets(tickets: BindingTickets): HeldTickets {
  return {
    async openidOf(tx, ticket, at) {
      return (await tickets.read(tx, ticket, at))?.openid ?? null;
    },
    async redeem(tx, who, ticket, at) {
      const identity = await tickets.redeem(tx, ticket, at);
      if (identity) await bind(tx, who, identity, at);
    },
  };
}

function refusalOf(error: unknown): Refusal {
  if (!(error instanceof WeChatError)) throw error;
  switch (error.errcode) {
    case 40029:
    case 40163:
      return new Refusal('weChatCodeInvalid');
    case 40226:
      return new Refusal('weChatBlocked');
    case 45011:
      return new Refusal('rateLimited', { retryAfterSeconds: 60 });
    default:
      return new Refusal('weChatUnavailable');
  }
}
