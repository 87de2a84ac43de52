import { BASE_PURPOSE } from '../../domain/privacy';
import type { Instant } from '../../domain/time';
import type { CommunityContexts } from '../community/context';
import type { Screening } from '../content/screening';
import { checkLater } from '../content/unchecked';
import type { Call } from '../http/call';
import type { SelfKeeping } from '../http/handlers';
import { Refusal } from '../http/refusal';
import { assertAgreed, keepConsents } from '../privacy/consents';
import { readMe } from '../residents/me';
import type { Tx } from '../store/schema';
import type { AttemptWindow } from './attempt-window';
import type { CodeSender } from './code-sender';
import { listCommunities } from './communities';
import { memberByPhone, type Refused } from './enter';
import type { OneTimeCodes } from './one-time-codes';
import { screenNewcomer } from './screen-newcomer';
import type { Sessions } from './sessions';

interface SignInParts {
  readonly codes: OneTimeCodes;
  readonly sender: CodeSender;
  readonly sessions: Sessions;
  readonly contexts: CommunityContexts;
  /** Codes and wrong tries of each address. */
  readonly attempts: AttemptWindow;
  readonly tickets: HeldTickets;
  readonly screening: Screening;
}

/** What signing in by telephone does with a ticket of WeChat's. */
export interface HeldTickets {
  /** Whose WeChat it stands for; null for one that has run out. */
  openidOf(tx: Tx, ticket: string, at: Instant): Promise<string | null>;
  /** Binds the WeChat that it stands for; one that has run out binds nothing. */
  redeem(
    tx: Tx,
    who: { readonly communityId: string; readonly personId: string },
    ticket: string,
    at: Instant,
  ): Promise<void>;
}

/** Signing in with a telephone and a one-time code, and out again. */
export function signInHandlers(parts: SignInParts) {
  const { codes, sender, sessions, contexts, attempts, tickets, screening } = parts;

  /** Known and unknown numbers get the same answer: it tells nobody who lives here. */
  const requestSignInCode: SelfKeeping<'requestSignInCode'> = async ({ body, at }, store, { address }) => {
    assertAgreed(body.noticeVersion, [BASE_PURPOSE]);
    allowAddress(attempts, address, at);
    attempts.count(address, at);
    const issued = await store.write((tx) => codes.issue(tx, body.phone, at));
    if ('waitSeconds' in issued) throw limited(issued.waitSeconds);
    // After the commit: nobody else's write waits for a text message.
    const shown = await sender.send({ phone: body.phone, ...issued });
    return { expiresAt: issued.expiresAt, ...(shown === null ? {} : { demoCode: shown }) };
  };

  const signIn: SelfKeeping<'signIn'> = async (call, store, { address }) => {
    const { at, body } = call;
    assertAgreed(body.noticeVersion, body.purposes);
    allowAddress(attempts, address, at);
    const { weChatTicket: ticket } = body;
    const unchecked = await screenNewcomer(screening, store.db, body, async () =>
      ticket === undefined ? null : store.write((tx) => tickets.openidOf(tx, ticket, at)),
    );
    // A refusal comes back as a value: thrown inside, it would undo the try that must count.
    const outcome = await store.write((tx) => enter(parts, tx, call, unchecked));
    if ('refused' in outcome) {
      if (outcome.refused === 'wrongCode') attempts.count(address, at);
      throw new Refusal(outcome.refused, outcome.details);
    }
    const { token, expiresAt } = outcome;
    const me = await sessions.identify(store.db, token);
    if (!me) throw new Refusal('notSignedIn');
    return { token, expiresAt, me: await readMe(store.db, contexts, me, at) };
  };

  const signOut: SelfKeeping<'signOut'> = async ({ me, at }, store) => {
    await store.write((tx) => sessions.revoke(tx, me, at));
    return {};
  };

  return { listCommunities, requestSignInCode, signIn, signOut };
}

async function enter(
  { codes, sessions, tickets }: SignInParts,
  tx: Tx,
  { body, at }: Call<'signIn'>,
  unchecked: boolean,
): Promise<{ token: string; expiresAt: Instant } | Refused> {
  const spend = await codes.check(tx, body.phone, body.code, at);
  if (!spend) return { refused: 'wrongCode' };

  // The code is right but not used up yet: whoever has to choose first comes back with it.
  const member = await memberByPhone(tx, { ...body, at });
  if ('refused' in member) return member;
  await spend(tx);
  const { communityId } = member;
  const personId = await member.arrive();
  await keepConsents(tx, { communityId, personId }, body.purposes, at);
  if (body.weChatTicket !== undefined)
    await tickets.redeem(tx, { communityId, personId }, body.weChatTicket, at);
  if (unchecked && member.newcomer) await checkLater(tx, communityId, { personId, writtenAt: at });
  return sessions.begin(tx, communityId, personId, at);
}

/** @throws Refusal `rateLimited` for an address that has tried too often within an hour */
export function allowAddress(attempts: AttemptWindow, address: string, at: Instant): void {
  const wait = attempts.waitSeconds(address, at);
  if (wait > 0) throw limited(wait);
}

function limited(retryAfterSeconds: number): Refusal {
  return new Refusal('rateLimited', { retryAfterSeconds });
}
