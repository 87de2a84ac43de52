import type { ApiErrorCode } from '../../contract/error-codes';
import { BASE_PURPOSE } from '../../domain/privacy';
import type { Instant } from '../../domain/time';
import type { CommunityContexts } from '../community/context';
import type { Call } from '../http/call';
import type { SelfKeeping } from '../http/handlers';
import { Refusal } from '../http/refusal';
import { assertAgreed, keepConsents } from '../privacy/consents';
import { readMe } from '../residents/me';
import { newcomerByPhone } from '../residents/newcomer';
import type { Db, Tx } from '../store/schema';
import type { AttemptWindow } from './attempt-window';
import type { CodeSender } from './code-sender';
import { allCommunities, listCommunities } from './communities';
import type { OneTimeCodes } from './one-time-codes';
import type { Sessions } from './sessions';

interface SignInParts {
  readonly codes: OneTimeCodes;
  readonly sender: CodeSender;
  readonly sessions: Sessions;
  readonly contexts: CommunityContexts;
  /** Codes and wrong tries of each address. */
  readonly attempts: AttemptWindow;
}

/** Signing in with a telephone and a one-time code, and out again. */
export function signInHandlers(parts: SignInParts) {
  const { codes, sender, sessions, contexts, attempts } = parts;

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
    // A refusal comes back as a value: thrown inside, it would undo the try that must count.
    const outcome = await store.write((tx) => enter(parts, tx, call));
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

interface Refused {
  readonly refused: ApiErrorCode;
  readonly details?: Record<string, unknown>;
}

async function enter(
  { codes, sessions }: SignInParts,
  tx: Tx,
  { body, at }: Call<'signIn'>,
): Promise<{ token: string; expiresAt: Instant } | Refused> {
  const { phone, code, communityId, name, purposes } = body;
  const spend = await codes.check(tx, phone, code, at);
  if (!spend) return { refused: 'wrongCode' };

  // The code is right but not used up yet: whoever has to choose first comes back with it.
  const chosen = communityId ?? (await onlyCommunity(tx, phone));
  if (typeof chosen !== 'string') return { refused: 'chooseCommunity', details: { ...chosen } };
  const known = await memberOf(tx, chosen, phone);
  if (known === 'unknownCommunity') return { refused: known };
  if (known?.left) return { refused: 'notPermitted' };

  await spend(tx);
  const personId = known?.id ?? (await newcomerByPhone(tx, { communityId: chosen, phone, name, at }));
  await keepConsents(tx, { communityId: chosen, personId }, purposes, at);
  return sessions.begin(tx, chosen, personId, at);
}

interface Choice {
  readonly newcomer: boolean;
  readonly communities: readonly { id: string; name: string; company: string; hotline: string }[];
}

/** The one community that knows the number, or those to choose from: all of them for a newcomer. */
async function onlyCommunity(db: Db, phone: string): Promise<string | Choice> {
  const members = await db
    .selectFrom('person')
    .select('community_id')
    .where('phone', '=', phone)
    .where('left_at', 'is', null)
    .execute();
  const [only, ...others] = members;
  if (only && others.length === 0) return only.community_id;
  const ids = new Set(members.map(({ community_id }) => community_id));
  const communities = await allCommunities(db);
  return {
    newcomer: ids.size === 0,
    communities: ids.size === 0 ? communities : communities.filter(({ id }) => ids.has(id)),
  };
}

async function memberOf(
  db: Db,
  communityId: string,
  phone: string,
): Promise<{ id: string; left: boolean } | null | 'unknownCommunity'> {
  const community = await db
    .selectFrom('community')
    .select('id')
    .where('id', '=', communityId)
    .executeTakeFirst();
  if (!community) return 'unknownCommunity';
  const person = await db
    .selectFrom('person')
    .select(['id', 'left_at'])
    .where('community_id', '=', communityId)
    .where('phone', '=', phone)
    .executeTakeFirst();
  return person ? { id: person.id, left: person.left_at !== null } : null;
}

function allowAddress(attempts: AttemptWindow, address: string, at: Instant): void {
  const wait = attempts.waitSeconds(address, at);
  if (wait > 0) throw limited(wait);
}

function limited(retryAfterSeconds: number): Refusal {
  return new Refusal('rateLimited', { retryAfterSeconds });
}
