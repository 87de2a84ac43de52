import { type Kysely, sql } from 'kysely';

/**
 * Whoever is forgotten is looked for in what others began: by the first event nobody needs to be found, and the system is never
 * forgotten. So a new request, which is its own first event and the system's answer, is not entered into this index at all.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw('drop index event_by_actor').execute(db);
  await sql
    .raw(
      `create index event_by_actor on event (community_id, actor_id) where seq > 1 and actor_id <> 'system'`,
    )
    .execute(db);
}
