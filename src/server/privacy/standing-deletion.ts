import type { Db } from '../store/schema';

export interface Person {
  readonly communityId: string;
  readonly personId: string;
}

/** The deletion that somebody has asked for and that is not done yet; null when there is none. */
export async function standingDeletion(
  db: Db,
  { communityId, personId }: Person,
): Promise<{ id: string; requestedAt: number; dueAt: number } | null> {
  const row = await db
    .selectFrom('account_deletion')
    .select(['id', 'requested_at', 'due_at'])
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .where('cancelled_at', 'is', null)
    .where('done_at', 'is', null)
    .executeTakeFirst();
  return row ? { id: row.id, requestedAt: row.requested_at, dueAt: row.due_at } : null;
}
