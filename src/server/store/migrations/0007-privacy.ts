import { type Kysely, sql } from 'kysely';

/** Who agreed to what, who wants to be forgotten, what was forgotten; and finding by subject and age what has to go. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const table = (name: string, columns: string, key: string) =>
    sql.raw(`create table ${name} (${columns}, primary key (${key}))`).execute(db);
  const index = (name: string, on: string) => sql.raw(`create index ${name} on ${on}`).execute(db);

  await table(
    'consent',
    `community_id text not null, id text not null, person_id text not null, purpose text not null, version bigint not null,
     given_at bigint not null, withdrawn_at bigint`,
    'community_id, id',
  );
  await index('consent_by_person', 'consent (community_id, person_id, purpose)');
  await table(
    'account_deletion',
    `community_id text not null, id text not null, person_id text not null, requested_at bigint not null, due_at bigint not null,
     cancelled_at bigint, done_at bigint, cleaned_at bigint`,
    'community_id, id',
  );
  await index('account_deletion_by_person', 'account_deletion (community_id, person_id)');
  await table(
    'erasure',
    'community_id text not null, service_request_id text not null, at bigint not null, reason text not null',
    'community_id, service_request_id',
  );
  await index('access_log_by_subject', 'access_log (community_id, subject_id, at, id)');
  await index('access_log_by_age', 'access_log (at)');
  await index('event_by_actor', 'event (community_id, actor_id)');
  await index('photo_by_uploader', 'photo (community_id, uploaded_by)');
  await index(
    'service_request_by_closing',
    'service_request (closed_at, community_id, id) where closed_at is not null',
  );
}
