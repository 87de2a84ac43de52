import { type Kysely, sql } from 'kysely';

/** How many photos wait for a supervisor is asked again and again; most photos wait for nobody. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`create index photo_check_in_doubt on photo_check (community_id, photo_id) where status = 'review'`)
    .execute(db);
}
