import type { Instant } from '../../domain/time';
import { prepared, type ValueOf } from '../store/prepared';
import type { Db, Tx } from '../store/schema';
import type { WeChatIdentity } from './wechat-client';

interface Who {
  readonly communityId: string;
  readonly personId: string;
}

/** A person's openid; null when their WeChat is not bound. */
export async function openidOf(db: Db, who: Who): Promise<string | null> {
  const [row] = await selectOpenid(db, who);
  return row?.openid ?? null;
}

const selectOpenid = prepared((db, value: ValueOf<Who>) =>
  db
    .selectFrom('wechat_binding')
    .select('openid')
    .where('community_id', '=', value('communityId'))
    .where('person_id', '=', value('personId')),
);

/**
 * Binds a WeChat to whoever has just proved both it and their telephone. It leaves whom it was bound to before, e.g. when a
 * telephone changed hands, and takes the place of the WeChat that the person had.
 */
export async function bind(
  tx: Tx,
  { communityId, personId }: Who,
  identity: WeChatIdentity,
  at: Instant,
): Promise<void> {
  await tx
    .deleteFrom('wechat_binding')
    .where('openid', '=', identity.openid)
    .where('community_id', '=', communityId)
    .where('person_id', '!=', personId)
    .execute();
  const before = await openidOf(tx, { communityId, personId });
  // What was agreed to was agreed to in the other WeChat.
  if (before !== null && before !== identity.openid) await forgetGrants(tx, { communityId, personId });
  const bound = { openid: identity.openid, unionid: identity.unionid, bound_at: at };
  await tx
    .insertInto('wechat_binding')
    .values({ community_id: communityId, person_id: personId, ...bound })
    .onConflict((conflict) => conflict.columns(['community_id', 'person_id']).doUpdateSet(bound))
    .execute();
}

/** Forgets a person's WeChat and what they asked to be told of there. */
export async function unbind(tx: Tx, { communityId, personId }: Who): Promise<void> {
  await tx
    .deleteFrom('wechat_binding')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
  await forgetGrants(tx, { communityId, personId });
}

/** Everybody whom a WeChat is bound to and who has not left: at most one in a community. */
export async function boundTo(db: Db, openid: string): Promise<Who[]> {
  const rows = await db
    .selectFrom('wechat_binding')
    .innerJoin('person', (join) =>
      join
        .onRef('person.community_id', '=', 'wechat_binding.community_id')
        .onRef('person.id', '=', 'wechat_binding.person_id'),
    )
    .select(['wechat_binding.community_id', 'wechat_binding.person_id'])
    .where('wechat_binding.openid', '=', openid)
    .where('person.left_at', 'is', null)
    .orderBy('wechat_binding.community_id')
    .execute();
  return rows.map(({ community_id, person_id }) => ({ communityId: community_id, personId: person_id }));
}

async function forgetGrants(tx: Tx, { communityId, personId }: Who): Promise<void> {
  await tx
    .deleteFrom('wechat_grant')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
}
