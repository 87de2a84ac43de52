import type { Topic } from '../../domain/notice';
import type { Instant } from '../../domain/time';
import type { Db, Tx } from '../store/schema';

interface Who {
  readonly communityId: string;
  readonly personId: string;
}

/** Beyond so many there is no use in counting on. */
const MOST = 100;

/** How many messages a person has said yes to and not been sent, by topic. */
export async function remainingOf(
  db: Db,
  { communityId, personId }: Who,
): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .selectFrom('wechat_grant')
    .select(['topic', 'remaining'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
  return new Map(rows.map(({ topic, remaining }) => [topic, remaining]));
}

/** One more message about a topic may be sent. */
export async function addGrant(
  tx: Tx,
  { communityId, personId }: Who,
  topic: Topic,
  at: Instant,
): Promise<void> {
  await tx
    .insertInto('wechat_grant')
    .values({ community_id: communityId, person_id: personId, topic, remaining: 1, updated_at: at })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'person_id', 'topic']).doUpdateSet((eb) => ({
        remaining: eb
          .case()
          .when('wechat_grant.remaining', '<', MOST)
          .then(eb('wechat_grant.remaining', '+', 1))
          .else(MOST)
          .end(),
        updated_at: at,
      })),
    )
    .execute();
}

/** One message was sent. */
export async function spendGrant(
  tx: Tx,
  { communityId, personId }: Who,
  topic: Topic,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('wechat_grant')
    .set((eb) => ({ remaining: eb('remaining', '-', 1), updated_at: at }))
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('topic', '=', topic)
    .where('remaining', '>', 0)
    .execute();
}

/** WeChat knows of none, whatever was counted here: they were turned off, or used up by something that we did not see. */
export async function dropGrants(
  tx: Tx,
  { communityId, personId }: Who,
  topic: Topic,
  at: Instant,
): Promise<void> {
  await tx
    .updateTable('wechat_grant')
    .set({ remaining: 0, updated_at: at })
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('topic', '=', topic)
    .execute();
}
