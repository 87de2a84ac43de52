import { type Kysely, sql } from 'kysely';

/** How far each has read a conversation, the names that apps gave to their messages, so that none is ever kept twice, and whose turn it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create table read_mark (community_id text not null, service_request_id text not null, person_id text not null,
     side text not null, seq bigint not null, at bigint not null, primary key (community_id, service_request_id, person_id))`,
    )
    .execute(db);
  await sql
    .raw(
      `create table sent_message (community_id text not null, person_id text not null, client_id text not null,
     service_request_id text not null, at bigint not null, primary key (community_id, person_id, client_id))`,
    )
    .execute(db);
  // Whose turn it is, is counted with each request that comes: from the index alone, and not from the rows.
  await sql.raw('drop index service_request_by_queue').execute(db);
  await sql
    .raw(
      `create index service_request_by_queue on service_request
     (community_id, queue_rank, queue_since, id, status, about_window) where queue_rank is not null`,
    )
    .execute(db);
}
