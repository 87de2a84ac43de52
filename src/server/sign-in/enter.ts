import type { ApiErrorCode } from '../../contract/error-codes';
import type { Instant } from '../../domain/time';
import { newcomerByPhone } from '../residents/newcomer';
import type { Db, Tx } from '../store/schema';
import { allCommunities } from './communities';

/** A refusal that must not undo what counts, e.g. a wrong try. */
export interface Refused {
  readonly refused: ApiErrorCode;
  readonly details?: Record<string, unknown>;
}

interface Entering {
  readonly phone: string;
  readonly communityId?: string | undefined;
  /** How a newcomer wants to be addressed. */
  readonly name?: string | undefined;
  readonly at: Instant;
}

/** Somebody who may come in: who it is, made only when it is asked for. */
export interface Member {
  readonly communityId: string;
  /** Whether nobody of this number has been here. */
  readonly newcomer: boolean;
  /** The person's id; a newcomer becomes a resident by it. */
  readonly arrive: () => Promise<string>;
}

/** Who somebody is by a telephone number that has been proved to be theirs. */
export async function memberByPhone(
  tx: Tx,
  { phone, communityId, name, at }: Entering,
): Promise<Member | Refused> {
  const chosen = communityId ?? (await onlyCommunity(tx, phone));
  if (typeof chosen !== 'string') return { refused: 'chooseCommunity', details: { ...chosen } };
  const known = await memberOf(tx, chosen, phone);
  if (known === 'unknownCommunity') return { refused: known };
  if (known?.left) return { refused: 'notPermitted' };
  const arrive = async () =>
    known?.id ?? (await newcomerByPhone(tx, { communityId: chosen, phone, name, at }));
  return { communityId: chosen, newcomer: known === null, arrive };
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
  return { newcomer: ids.size === 0, communities: await communitiesOf(db, ids.size === 0 ? null : ids) };
}

/** The communities to choose from. @param ids null for all of them */
export async function communitiesOf(db: Db, ids: ReadonlySet<string> | null): Promise<Choice['communities']> {
  const communities = await allCommunities(db);
  return ids === null ? communities : communities.filter(({ id }) => ids.has(id));
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
